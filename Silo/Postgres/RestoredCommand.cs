using System.Text;
using System.Text.Json;
using LytSlot.Grains;
using LytSlot.Grains.Orders;
using LytSlot.ServiceDefaults.Settings;
using Npgsql;
using NpgsqlTypes;

namespace LytSlot.Silo.Postgres;

/// <summary>
/// The program's third use, <c>Silo restored</c>, between a restore and the start of the hosts: every order whose slot
/// has come, and of which the database does not know that it was published, is looked for in its channel before
/// anything else is done with it. May be repeated.
/// </summary>
internal static partial class RestoredCommand
{
    private const string Due = """
        select grain_key,
               version,
               payload::text
          from grain_state_order
         where service_id = $1
           and status in ('scheduled', 'publishing')
           and starts_at <= $2
         order by starts_at, grain_key
        """;

    private const string Write = "select write_state($1, 'order', $2, $3, $4)";

    /// <summary>
    /// Exit code: 0, or 1 when the database did not answer or an order could not be put to it.
    /// </summary>
    public static int Run(IServiceProvider services)
    {
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RestoredCommand));
        try
        {
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            var service = services.GetRequiredService<IConfiguration>()["Cluster:ServiceId"] ?? "lytslot";
            var silo = services.GetRequiredKeyedService<NpgsqlDataSource>("Silo");
            var orders = Read(silo, service, now);
            var looked = orders.Count(order => LooksBack(silo, service, order, now, log));
            LogDone(log, orders.Count, looked);
            return looked == orders.Count ? 0 : 1;
        }
        catch (Exception failure) when (DatabaseTrouble.Is(failure, CancellationToken.None))
        {
            LogFailed(log, failure);
            return 1;
        }
    }

    private static List<(string Key, int Version, string State)> Read(
        NpgsqlDataSource silo, string service, DateTimeOffset now)
    {
        using var command = silo.CreateCommand(Due);
        command.Parameters.Add(new() { Value = service });
        command.Parameters.Add(new() { Value = now.UtcDateTime });
        using var rows = command.ExecuteReader();
        var orders = new List<(string, int, string)>();
        while (rows.Read())
        {
            orders.Add((rows.GetString(0), rows.GetInt32(1), rows.GetString(2)));
        }

        return orders;
    }

    /// <summary>Whether it looks back now, or did already.</summary>
    private static bool LooksBack(
        NpgsqlDataSource silo,
        string service,
        (string Key, int Version, string State) order,
        DateTimeOffset now,
        ILogger log)
    {
        try
        {
            var state = JsonSerializer.Deserialize<OrderState>(order.State, StateJson.Options)!;
            if (RestoreRules.LookBack(state, now) is not { } next)
            {
                return true;
            }

            using var write = silo.CreateCommand(Write);
            write.Parameters.Add(new() { Value = service });
            write.Parameters.Add(new() { Value = order.Key });
            write.Parameters.Add(new() { Value = order.Version });
            write.Parameters.Add(new()
            {
                Value = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(next, StateJson.Options)),
                NpgsqlDbType = NpgsqlDbType.Bytea,
            });
            if (write.ExecuteScalar() is int version && version > order.Version)
            {
                return true;
            }

            LogOvertaken(log, order.Key);
        }
        catch (JsonException failure)
        {
            LogUnreadable(log, failure, order.Key);
        }

        return false;
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Of {Orders} orders whose slot has come {Looking} look into their channels before anything else")]
    private static partial void LogDone(ILogger logger, int orders, int looking);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The restored database could not be prepared")]
    private static partial void LogFailed(ILogger logger, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "Order {Key} was written meanwhile: a silo is running. Stop it")]
    private static partial void LogOvertaken(ILogger logger, string key);

    [LoggerMessage(Level = LogLevel.Error, Message = "The state of order {Key} can't be read")]
    private static partial void LogUnreadable(ILogger logger, Exception failure, string key);
}
