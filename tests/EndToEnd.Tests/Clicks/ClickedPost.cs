using LytSlot.Testing;
using LytSlot.Towns;
using Npgsql;

namespace LytSlot.EndToEnd.Tests.Clicks;

/// <summary>
/// A post with a link for each of two hosts of the API, which need nothing but the database for it: no silo runs.
/// </summary>
internal sealed class ClickedPost : IAsyncDisposable
{
    private const string Order = "t:1/o:1";

    private static readonly string[] Codes = ["link-of-h-0", "link-of-h-1"];

    private readonly TestDatabase _database;

    private ClickedPost(TestDatabase database)
    {
        _database = database;
        var ports = Codes.Select(_ => FreePort.Next()).ToList();
        Hosts = [.. ports.Select((port, number) => NewHost(database, number, port))];
        Addresses = [.. ports.Select((port, number) => new Uri($"http://127.0.0.1:{port}/r/{Codes[number]}"))];
    }

    public IReadOnlyList<TownProcess> Hosts { get; }

    /// <summary>The link of the post that leads over that host.</summary>
    public IReadOnlyList<Uri> Addresses { get; }

    public static async Task<ClickedPost> Start(PrivatePostgres postgres)
    {
        var post = new ClickedPost(await postgres.NewDatabase());
        await post.Publish();
        foreach (var host in post.Hosts)
        {
            host.Start();
        }

        await Task.WhenAll(post.Hosts.Select(Readiness.Of));
        return post;
    }

    /// <summary>What is stored at one moment.</summary>
    public async Task<Tally> Count()
    {
        var counted = await Read<long[]>(
            """
            select array[
                (select coalesce(sum(clicks), 0) from click where code = $1),
                (select coalesce(sum(clicks), 0) from click where code = $2),
                (select coalesce(sum(clicks), 0) from placement_day),
                (select coalesce(sum(visitors), 0) from placement_day)]::bigint[]
            """,
            [.. Codes]);
        return new(counted![0], counted[1], counted[2], counted[3]);
    }

    /// <summary>What is stored, as soon as it is enough; the database tells of each batch.</summary>
    public async Task<Tally> Until(Func<Tally, bool> isEnough)
    {
        using var patience = Patience.Start();
        await using var connection = await _database.As("owner").OpenConnectionAsync();
        await using (var listen = new NpgsqlCommand("listen counted", connection))
        {
            await listen.ExecuteNonQueryAsync();
        }

        while (true)
        {
            var tally = await Count();
            if (isEnough(tally))
            {
                return tally;
            }

            await patience.For(connection.WaitAsync(patience.Token), () => $"Stored is {tally}.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in Hosts)
        {
            await host.DisposeAsync();
        }

        await _database.DisposeAsync();
    }

    private static TownProcess NewHost(TestDatabase database, int number, int port) => new(
        $"api-host-{number}",
        "ApiHost",
        new Dictionary<string, string?>(database.Settings)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
            ["Auth:SigningKey"] = $"{Guid.NewGuid():N}{Guid.NewGuid():N}",
            ["Cluster:ClusterId"] = database.Name,
        })
    {
        Readiness = new($"http://127.0.0.1:{port}/health/live"),
    };

    /// <summary>As the storage leaves it: links with the creative, which an order publishes.</summary>
    private async Task Publish()
    {
        foreach (var code in Codes)
        {
            await Read<object>(
                """
                insert into link (code, target, creative_key, order_key, tenant_id, advertiser_id)
                values ($1, 'https://shop.example/', 't:1/n:1', $2, $3, 7)
                """,
                code,
                Order,
                Guid.NewGuid());
        }

        await Read<object>("""
            create function tell_of_clicks() returns trigger language plpgsql as $$
            begin
                perform pg_notify('counted', '');
                return null;
            end
            $$;
            create trigger tell_of_clicks after insert on click
                for each statement execute function tell_of_clicks();
            """);
    }

    private async Task<T?> Read<T>(string sql, params IReadOnlyList<object> values)
    {
        await using var command = _database.As("owner").CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return await command.ExecuteScalarAsync() is T found ? found : default;
    }
}
