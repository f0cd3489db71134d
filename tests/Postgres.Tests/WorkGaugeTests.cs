using System.Diagnostics.Metrics;
using LytSlot.Silo.Postgres;
using LytSlot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace LytSlot.Postgres.Tests;

/// <summary>What the silos tell of open work.</summary>
public sealed class WorkGaugeTests(PostgresFixture fixture)
{
    private static readonly DateTimeOffset Noon = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_work_is_told_and_what_is_done_is_not()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);
        await sql.Write("channel", "ch:-1", null, """{"status":"rights_lost","channelId":-1}""");
        await sql.Write("order", "t:1/o:1", null, Order("scheduled", "11:58:00", "11:59:00", "held"));
        await sql.Write("order", "t:1/o:2", null, Order("scheduled", "15:00:00", "14:59:30", "held"));
        await sql.Write("order", "t:1/o:3", null, Order("failed", "11:00:00", "13:00:00", "owed"));
        await sql.Write("order", "t:1/o:5", null, Order("scheduled", "11:50:00", "12:05:00", "held", """
            , "tenantId":"aaaaaaaa-0000-0000-0000-000000000000",
            "moderation":{"status":"waiting","findings":[],"since":"2027-03-01T11:40:00Z"}
            """));
        await sql.Write("order", "t:1/o:4", null, """{"status":"completed","channelId":-1,"money":[]}""");
        await sql.Write("payment", "p:x:1", null, Charge("refund_due", """, "isRefused":true"""));
        await sql.Write("payment", "p:x:2", null, Charge("allocated", """, "unclearSince":"2027-03-01T10:00:00Z" """));
        await sql.Write("payment", "p:x:3", null, Charge("allocated", ""));
        await sql.Write(
            "payment", "p:x:4", null, Charge("refund_due", """, "isRefused":true, "disputeStatus":"open" """));
        await sql.Write(
            "payout", "t:1/payout:1", null, """{"status":"requested","requestedAt":"2027-03-01T11:00:00Z"}""");

        var told = await Told(database, TimeSpan.Zero);

        Assert.Equal(
            [
                "moderation.oldest 1200", "moderation.waiting 1",
                "orders.held RUB 450", "orders.open failed 1", "orders.open scheduled 3", "orders.without_rights 3",
                "overdue.age order 60", "overdue.grains order 1", "payouts.oldest 3600", "payouts.waiting 1",
                "publications.overdue 1", "refunds.stuck refused 1", "refunds.stuck unclear 1",
            ],
            told.Where(line => !line.EndsWith(" 0", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_work_zeros_are_told_and_what_is_old_is_told_no_more()
    {
        await using var database = await fixture.Postgres.NewDatabase();

        var now = await Told(database, TimeSpan.Zero);
        var later = await Told(database, TimeSpan.FromMinutes(2));

        Assert.Contains("publications.overdue 0", now);
        Assert.Contains("overdue.age order 0", now);
        Assert.All(now, line => Assert.EndsWith(" 0", line, StringComparison.Ordinal));
        Assert.Empty(later);
    }

    private static string Order(string status, string starts, string due, string money, string more = "") => $$"""
        {"status":"{{status}}", "channelId":-1, "startsAt":"2027-03-01T{{starts}}Z", "endsAt":"2027-03-01T23:00:00Z",
         "dueAt":"2027-03-01T{{due}}Z", "money":[{"amountMinor":150, "currency":"RUB", "state":"{{money}}"}]{{more}}}
        """;

    private static string Charge(string status, string more) =>
        $$"""{"status":"{{status}}", "dueAt":"2027-03-01T13:00:00Z"{{more}}}""";

    private static async Task<IReadOnlyList<string>> Told(TestDatabase database, TimeSpan later)
    {
        await using var databases = new Databases(database.Configuration);
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var meters = services.GetRequiredService<IMeterFactory>();
        var clock = new FakeTimeProvider(Noon);
        using var gauges = new WorkGauges(databases, meters, clock, NullLogger<WorkGauges>.Instance);
        await gauges.Ask(Cancel);
        clock.Advance(later);

        var told = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Name == "LytSlot" && ReferenceEquals(instrument.Meter.Scope, meters))
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => told.Add(string.Join(
            ' ', [instrument.Name["lytslot.".Length..], .. tags.ToArray().Select(tag => $"{tag.Value}"), $"{value}"])));
        listener.Start();
        listener.RecordObservableInstruments();
        return [.. told.Order(StringComparer.Ordinal)];
    }
}
