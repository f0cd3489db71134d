using System.Collections.Immutable;
using LytSlot.Accounting;
using LytSlot.Analytics;
using LytSlot.Channels;
using LytSlot.Grains;
using LytSlot.Grains.Analytics;
using LytSlot.Grains.Orders;
using LytSlot.Grains.Tenants;
using LytSlot.Orders;
using LytSlot.Silo.Postgres;
using LytSlot.Tenants;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Postgres.Tests.Queries;

/// <summary>Numbers by day: the same before and after they are rolled up, and one's own alone.</summary>
public sealed class TenantNumberTests(PostgresFixture fixture)
{
    private static readonly DateOnly Monday = new(2027, 3, 1);

    private static readonly AnalyticsPeriod Week = new(Monday, Monday.AddDays(6));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Day_is_told_by_channel_format_advertiser_and_the_hour_of_the_channels_clock()
    {
        await using var states = await Sold();
        var numbers = new TenantNumbers(states.Databases);

        var channels = await numbers.ByItem(Given.Tenant, Dimension.Channel, Week, Cancel);
        Assert.Equal(
            [
                new(null, $"{Given.Channel}", "RUB", 1, 10_000, 0, 3_600, 0, 0),
                new NumbersRow(null, $"{Given.Channel}", Money.Stars, 2, 300, 240, 7_200, 0, 0),
            ],
            channels);
        Assert.Equal(
            ["1/24 RUB 1", "1/24 XTR 2"], Told(await numbers.ByItem(Given.Tenant, Dimension.Format, Week, Cancel)));
        Assert.Equal(
            ["7 RUB 1", "7 XTR 2"], Told(await numbers.ByItem(Given.Tenant, Dimension.Advertiser, Week, Cancel)));
        Assert.Equal(
            ["1-15 XTR 1", "2-16 RUB 1", "2-16 XTR 1"],
            Told(await numbers.ByItem(Given.Tenant, Dimension.Hour, Week, Cancel)));
        Assert.Equal(
            ["2027-03-01 XTR 1 0", "2027-03-02 RUB 1 0", "2027-03-02 XTR 1 240"],
            (await numbers.ByDay(Given.Tenant, null, Week, Cancel))
                .Select(row => $"{row.Day:O} {row.Currency} {row.Orders} {row.EarnedMinor}"));
    }

    [Fact]
    public async Task Days_of_one_channel_are_told_alone_rolled_up_or_not()
    {
        await using var states = await Sold();
        var numbers = new TenantNumbers(states.Databases);
        var other = Published(72) with { ChannelId = Given.Channel - 1 };
        await states.Add(other);

        for (var days = 0; days < 2; days++)
        {
            Assert.Equal(["2027-03-04 1"], await Of(Given.Tenant, Given.Channel - 1));
            Assert.Equal(3, (await Of(Given.Tenant, Given.Channel)).Count);
            Assert.Empty(await Of(Given.Tenant, Given.Channel - 2));
            Assert.Empty(await Of(Given.OtherTenant, Given.Channel));
            Assert.Empty(await numbers.Reactions(Given.Tenant, Given.Channel - 1, Week, Cancel));
            await RollUp(states, Monday.AddDays(40));
        }

        async Task<List<string>> Of(Guid tenant, long channel) =>
            [.. (await numbers.ByDay(tenant, channel, Week, Cancel)).Select(row => $"{row.Day:O} {row.Orders}")];
    }

    [Fact]
    public async Task Rolling_up_changes_no_number_however_often_it_is_done()
    {
        await using var states = await Sold();
        var before = await Everything(states);

        for (var times = 0; times < 2; times++)
        {
            await RollUp(states, Monday.AddDays(2));
            Assert.Equal(before, await Everything(states));
        }

        await RollUp(states, Monday.AddDays(40));
        Assert.Equal(before, await Everything(states));
        await states.Owner("update roll_up set until = '2027-02-20'");
        await RollUp(states, Monday.AddDays(40));
        Assert.Equal(before, await Everything(states));
        await states.Owner("delete from tenant_day");
        Assert.Empty(await Everything(states));
        await states.Owner("delete from roll_up");
        Assert.Equal(before, await Everything(states));
    }

    [Fact]
    public async Task What_happens_after_the_rolled_up_days_is_told_at_once()
    {
        await using var states = await Sold();
        await RollUp(states, Monday.AddDays(2));

        await states.Add(Published(72));

        var numbers = new TenantNumbers(states.Databases);
        Assert.Equal(
            ["2027-03-01 1", "2027-03-02 1", "2027-03-02 1", "2027-03-04 1"],
            (await numbers.ByDay(Given.Tenant, null, Week, Cancel)).Select(row => $"{row.Day:O} {row.Orders}"));
    }

    [Fact]
    public async Task Day_is_rolled_up_three_hours_after_its_end()
    {
        await using var states = await Sold();

        await RollUp(states, Monday.AddDays(1), TimeSpan.FromHours(2));
        Assert.Equal("2027-03-01", await states.One("select until::text from roll_up"));
        await RollUp(states, Monday.AddDays(1), TimeSpan.FromHours(3));
        Assert.Equal("2027-03-02", await states.One("select until::text from roll_up"));
    }

    [Fact]
    public async Task Day_with_clicks_that_come_late_is_rolled_up_again()
    {
        await using var states = await Sold();
        await RollUp(states, Monday.AddDays(40));

        await states.Owner($"""
            insert into placement_day (order_key, day, tenant_id, advertiser_id, clicks, visitors)
            select grain_key, '2027-03-02', tenant_id, advertiser_id, 3, 2
              from grain_state_order
             where tenant_id = '{Given.Tenant}'
             limit 1
            """);

        Assert.Equal("2027-03-02", await states.One("select until::text from roll_up"));
        await RollUp(states, Monday.AddDays(40));
        Assert.Equal("3", await states.One(
            "select sum(clicks)::text from tenant_day where dimension = 'channel' and day = '2027-03-02'"));
    }

    [Fact]
    public async Task Two_silos_at_once_roll_up_once()
    {
        await using var states = await Sold();
        var before = await Everything(states);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RollUp(states, Monday.AddDays(40))));

        Assert.Equal(before, await Everything(states));
    }

    [Fact]
    public async Task Other_tenants_numbers_are_never_told()
    {
        await using var states = await Sold();
        await RollUp(states, Monday.AddDays(2));
        await states.Add(Published(72));
        var numbers = new TenantNumbers(states.Databases);

        Assert.Empty(await numbers.ByItem(Given.OtherTenant, Dimension.Channel, Week, Cancel));
        Assert.Empty(await numbers.ByDay(Given.OtherTenant, null, Week, Cancel));
        Assert.Empty(await numbers.Reactions(Given.OtherTenant, null, Week, Cancel));
        Assert.Empty(await numbers.Channels(Given.OtherTenant, Cancel));
        Assert.Empty(await numbers.Subscribers(Given.OtherTenant, Given.Channel, Week, Cancel));
        foreach (var (dimension, item) in new[]
        {
            (Dimension.Channel, $"{Given.Channel}"), (Dimension.Advertiser, $"{Given.Advertiser}"),
        })
        {
            Assert.Empty(await numbers.Titles(Given.OtherTenant, dimension, [item], Cancel));
        }
    }

    [Theory]
    [InlineData("tenant_day")]
    [InlineData("roll_up")]
    [InlineData("subscriber_day")]
    [InlineData("days_of('0198c9f2-7a00-7000-8000-000000000001', '2027-03-01', '2027-04-01')")]
    public async Task Row_security_holds_whatever_is_asked(string relation)
    {
        await using var states = await Sold();
        await RollUp(states, Monday.AddDays(2));
        var everything = $"select 1 from {relation}";

        Assert.NotEmpty(await Asked(Given.Tenant, null));
        Assert.Empty(await Asked(Given.OtherTenant, null));
        Assert.Empty(await Asked(null, null));

        Task<List<int>> Asked(Guid? tenant, long? advertiser) => states.Databases.Reader.Ask(
            tenant, advertiser, new NpgsqlBatchCommand(everything), row => row.GetInt32(0), Cancel);
    }

    [Fact]
    public async Task Subscribers_are_the_last_count_of_each_day_and_missing_where_nobody_counted()
    {
        await using var states = await Sold();
        var counts = new SubscriberCounts(states.Databases);

        await counts.Keep(Given.Channel, Given.Tenant, new(Given.Noon.AddDays(3).AddHours(10), 1_090));
        await counts.Keep(Given.Channel, Given.Tenant, new(Given.Noon.AddHours(1), 1_010));
        await counts.Keep(Given.Channel, Given.Tenant, new(Given.Noon.AddMinutes(30), 1_005));

        var days = await new TenantNumbers(states.Databases).Subscribers(Given.Tenant, Given.Channel, Week, Cancel);
        Assert.Equal(
            [
                new(Monday, new(Given.Noon.AddHours(1), 1_010)),
                new SubscriberDay(Monday.AddDays(4), new(Given.Noon.AddDays(3).AddHours(10), 1_090)),
            ],
            days);
    }

    [Fact]
    public async Task Channels_are_told_with_their_hours_and_titles_with_names()
    {
        await using var states = await Sold();
        var numbers = new TenantNumbers(states.Databases);

        var channel = Assert.Single(await numbers.Channels(Given.Tenant, Cancel));
        Assert.Equal((Given.Channel, "Europe/Moscow", Given.Noon.AddDays(-2).AddMinutes(1)), (
            channel.Channel, channel.TimeZone, channel.Since));
        Assert.Equal([new OpeningHours(DayOfWeek.Monday, new(9, 0), TimeOnly.MinValue)], channel.Opening);
        Assert.Equal("Новости", (await numbers.Titles(
            Given.Tenant, Dimension.Channel, [$"{Given.Channel}"], Cancel))[$"{Given.Channel}"]);
        Assert.Equal("Ann", (await numbers.Titles(
            Given.Tenant, Dimension.Advertiser, [$"{Given.Advertiser}"], Cancel))[$"{Given.Advertiser}"]);
    }

    [Fact]
    public async Task Nothing_of_others_is_read_on_the_way()
    {
        await using var states = await StoredStates.In(fixture);
        await states.Add(Enumerable.Range(0, 6_000).Select(i => Published(i / 20) with
        {
            TenantId = i % 20 == 0 ? Given.Tenant : Given.OtherTenant,
            ChannelId = Given.Channel - (i % 20),
            Postings = Earned(Given.Noon.AddHours(i / 20), 90, Money.Stars),
        }));
        await states.Analyze();
        await states.Analyze("posting");
        await states.Analyze("event");

        var plan = await states.ReaderPlan(
            TenantNumbers.NumbersByItem,
            Given.Tenant,
            null,
            Id(Given.Tenant),
            Text("channel"),
            TenantNumbers.Day(Monday),
            TenantNumbers.Day(Monday.AddDays(7)),
            TenantNumbers.Day(Monday.AddDays(5)));
        var channels = await states.ReaderPlan(
            TenantNumbers.ChannelsOfTenant, Given.Tenant, null, Id(Given.Tenant));

        Assert.Contains("order_by_start", plan, StringComparison.Ordinal);
        Assert.DoesNotMatch("Seq Scan on (grain_state_order|posting_default)", plan);
        Assert.DoesNotContain("Seq Scan on event_default", channels, StringComparison.Ordinal);
    }

    private static OrderState Published(int hour) => Given.Order.At(hour) with
    {
        Status = OrderStatus.Completed,
        PublishedAt = Given.Noon.AddHours(hour).AddSeconds(1),
        AdvertiserName = "Ann",
    };

    private static IEnumerable<string> Told(IEnumerable<NumbersRow> rows) =>
        rows.Select(row => $"{row.Item} {row.Currency} {row.Orders}");

    private static async Task<List<string>> Everything(StoredStates states)
    {
        var numbers = new TenantNumbers(states.Databases);
        var found = new List<string>();
        foreach (var dimension in Enum.GetValues<Dimension>())
        {
            found.AddRange((await numbers.ByItem(Given.Tenant, dimension, Week, Cancel)).Select(row => $"{row}"));
        }

        found.AddRange((await numbers.ByDay(Given.Tenant, null, Week, Cancel)).Select(row => $"{row}"));
        return found;
    }

    /// <summary>As if it were so long after the beginning of a day.</summary>
    private static Task RollUp(StoredStates states, DateOnly day, TimeSpan? after = null)
    {
        var clock = new FakeTimeProvider(
            new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) + (after ?? TimeSpan.FromHours(3)));
        return new RollUps(states.Databases, clock, NullLogger<RollUps>.Instance).RollUpAll(Cancel);
    }

    /// <summary>
    /// Two orders in Stars and one in roubles on two days; of the first, the money came on the second day.
    /// </summary>
    private async Task<StoredStates> Sold()
    {
        var states = await StoredStates.In(fixture);
        await states.AddAll("tenant", [($"{new TenantKey(Given.Tenant)}", new TenantState
        {
            Status = TenantStatus.Active,
            TenantId = Given.Tenant,
        })]);
        await states.Add(Given.Shop with
        {
            Opening = [new(DayOfWeek.Monday, new(9, 0), TimeOnly.MinValue)],
            Events = [Given.Happened(1, "connected", "person:1")],
        });
        await states.Add(
        [
            Published(0) with { Postings = Earned(Given.Noon.AddDays(1), 240, Money.Stars) },
            Published(25),
            Published(25) with { Currency = "RUB", PriceMinor = 10_000 },
            Given.Order,
        ]);
        await new SubscriberCounts(states.Databases).Keep(Given.Channel, Given.Tenant, new(Given.Noon, 1_000));
        return states;
    }

    private static ImmutableArray<Posting> Earned(DateTimeOffset at, long amount, string currency) =>
    [
        new(1, 1, at, Account.Held, -amount - 60, currency),
        new(2, 1, at, Account.Tenant, amount, currency),
        new(3, 1, at, Account.Platform, 60, currency),
    ];
}
