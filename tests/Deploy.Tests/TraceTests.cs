using System.Text.Json;
using LytSlot.Testing;
using Npgsql;

namespace LytSlot.Deploy.Tests;

/// <summary>The story of an order or a request, from facts and logs.</summary>
public sealed class TraceTests(PostgresFixture fixture) : IAsyncLifetime
{
    private const string Order = "0198c0de000070008000000000000001";

    private const string Booking = "0af7651916cd43dd8448eb211c80319c";

    private const string Payment = "1af7651916cd43dd8448eb211c80319d";

    private const string Facts = $"""
        insert into event (service_id, grain_type, grain_key, sequence, at, kind, actor, reason, trace)
        values ('lytslot', 'order', 't:01/o:{Order}', 1, '2027-03-01 12:00:00.5+00', 'placed', 'u:7', null,
                '00-{Booking}-b7ad6b7169203331-01'),
               ('lytslot', 'order', 't:01/o:{Order}', 2, '2027-03-01 12:05:00+00', 'paid', 'system', null,
                '00-{Payment}-b7ad6b7169203331-01'),
               ('lytslot', 'order', 't:01/o:{Order}', 3, '2027-03-01 13:00:00+00', 'failed', 'system',
                'Слишком поздно', '00-{Booking}-b7ad6b7169203331-01'),
               ('lytslot', 'user', 'u:7', 1, '2027-03-01 12:04:59+00', 'hold_taken', 'u:7', null,
                '00-{Payment}-b7ad6b7169203331-01'),
               ('lytslot', 'order', 't:02/o:0198c0de000070008000000000000002', 1, '2027-03-01 12:00:00+00', 'placed',
                'u:8', null, '00-9af7651916cd43dd8448eb211c80319d-b7ad6b7169203331-01')
        """;

    private static readonly string[] Log =
    [
        Line("12:00:00.100", "Information", "api", "Asked", ("trace_id", Booking))
            .Replace("}", ",\"scope\":{\"RequestId\":\"from-the-shop\"}}", StringComparison.Ordinal),
        Line(
            "12:00:00.600",
            "Warning",
            "silo",
            "Slow",
            ("trace_id", Booking),
            ("exception", "TimeoutException: late\n at X")),
        Line("12:30:00.000", "Information", "silo", $"Order t:01/o:{Order}: checked"),
        Line("12:30:00.000", "Information", "silo", "Not ours", ("trace_id", "9af7651916cd43dd8448eb211c80319d")),
        $"Unhandled exception at o:{Order}",
    ];

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("lytslot-trace-");

    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await fixture.Postgres.NewDatabase();
        await using var command = _database.As("owner").CreateCommand(Facts);
        await command.ExecuteNonQueryAsync();
        _data.CreateSubdirectory("log");
        await File.WriteAllLinesAsync(Path.Combine(_data.FullName, "log", "all.log"), Log);
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _data.Delete(recursive: true);
    }

    [Theory]
    [InlineData(Order)]
    [InlineData("0198c0de-0000-7000-8000-000000000001")]
    [InlineData($"t:01/o:{Order}")]
    public async Task Order_is_told_from_facts_and_logs_in_order(string id)
    {
        var story = await Tool.Succeed(Tool.Path("deploy/trace"), [id, "--data", _data.FullName], Settings());

        Assert.Equal(
            $"""
            2027-03-01 12:00:00.100 #1   log   api Asked
            2027-03-01 12:00:00.500 #1   fact  t:01/o:{Order} 1 placed by u:7
            2027-03-01 12:00:00.600 #1   log   silo WARNING Slow
                                      TimeoutException: late
            2027-03-01 12:05:00.000 #2   fact  t:01/o:{Order} 2 paid by system
            2027-03-01 12:30:00.000      log   silo Order t:01/o:{Order}: checked
            2027-03-01 13:00:00.000 #1   fact  t:01/o:{Order} 3 failed by system: Слишком поздно

            #1   trace {Booking}
            #2   trace {Payment}
            3 facts, 3 log lines

            """,
            story);
    }

    [Theory]
    [InlineData("from-the-shop", "2 facts, 2 log lines")]
    [InlineData(Booking, "2 facts, 2 log lines")]
    [InlineData(Payment, "2 facts, 0 log lines")]
    public async Task Request_is_told_with_all_it_led_to(string id, string expected)
    {
        var story = await Tool.Succeed(Tool.Path("deploy/trace"), [id, "--data", _data.FullName], Settings());

        Assert.EndsWith($"{expected}\n", story, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_database_the_logs_are_told_and_the_trouble_is()
    {
        var settings = new Dictionary<string, string>(Settings()) { ["PGPASSWORD"] = "wrong" };

        var answer = await Tool.Run(Tool.Path("deploy/trace"), [Booking, "--data", _data.FullName], settings);

        Assert.Equal(3, answer.Code);
        Assert.Contains("the database does not answer", answer.Error, StringComparison.Ordinal);
        Assert.EndsWith("0 facts, 2 log lines\n", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_knows_is_said_to_be_unknown()
    {
        var answer = await Tool.Run(
            Tool.Path("deploy/trace"), ["no-such-request", "--data", _data.FullName], Settings());

        Assert.Equal(1, answer.Code);
        Assert.Contains("nothing is known of no-such-request", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("'; drop table event")]
    [InlineData("--data")]
    public async Task What_is_no_id_is_not_looked_for(params string[] arguments)
    {
        var answer = await Tool.Run(Tool.Path("deploy/trace"), arguments, Settings());

        Assert.Equal(2, answer.Code);
        Assert.StartsWith("usage:", answer.Error, StringComparison.Ordinal);
    }

    private static string Line(
        string time, string level, string host, string message, params (string Name, string Value)[] more)
    {
        var fields = new Dictionary<string, string>
        {
            ["time"] = $"2027-03-01T{time}Z",
            ["level"] = level,
            ["host"] = host,
            ["message"] = message,
        };
        more.ToList().ForEach(field => fields.Add(field.Name, field.Value));
        return JsonSerializer.Serialize(fields);
    }

    private Dictionary<string, string> Settings()
    {
        var reader = new NpgsqlConnectionStringBuilder(_database.ConnectionString("admin_reader"));
        return new()
        {
            ["PGHOST"] = reader.Host!,
            ["PGPORT"] = $"{reader.Port}",
            ["PGUSER"] = reader.Username!,
            ["PGPASSWORD"] = reader.Password!,
            ["PGDATABASE"] = reader.Database!,
        };
    }
}
