using System.Globalization;
using System.Net;
using LytSlot.Calendar;
using LytSlot.Channels;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Orders;

namespace LytSlot.Api.Tests;

/// <summary>Moving, blocking and opening by taps, for those who drag nothing.</summary>
public sealed class ConsoleTapTests(ApiFixture api) : ConsoleForms(api)
{
    [Fact]
    public async Task Free_times_are_offered_and_the_one_that_is_tapped_is_proposed_once()
    {
        var market = await Market.Open(Api.Cluster);
        var order = await market.Scheduled();
        var other = await Other(market);
        using var browser = await Browser(market.Manager);
        (string, string)[] form = [("proposal", $"{Guid.CreateVersion7()}"), ("startsAt", Spell(other))];

        var times = await Page(browser.Get($"{Move(order)}?day={Day(other)}"));
        using var first = await Send(browser, Move(order), form);
        using var again = await Send(browser, Move(order), form);

        Assert.Contains($"value=\"{Spell(other)}\"", times, StringComparison.Ordinal);
        Assert.DoesNotContain($"value=\"{Spell(market.Slot)}\"", times, StringComparison.Ordinal);
        Assert.Equal($"/console/orders/{order.Order:N}?done=move", $"{first.Headers.Location}");
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal((1, other), (market.Stored(order).Move?.Number, market.Stored(order).Move?.StartsAt));
    }

    [Fact]
    public async Task What_can_not_be_moved_so_is_refused_in_words_beside_the_free_times()
    {
        var market = await Market.Open(Api.Cluster);
        var order = await market.Scheduled();
        var other = await Other(market);
        using var browser = await Browser(market.Manager);
        using var viewer = await Browser(await Joined(market, Role.Viewer));
        using var stranger = await Browser((await Market.Open(Api.Cluster)).Manager);
        (string, string)[] form = [("proposal", $"{Guid.CreateVersion7()}"), ("startsAt", Spell(other))];

        using var odd = await Send(browser, Move(order), form[0], ("startsAt", Spell(other.AddMinutes(1))));
        using var nothing = await Send(browser, Move(order), form[0]);
        using var low = await Send(viewer, Move(order), form);
        using var foreign = await Send(stranger, Move(order), form);
        using var looked = await viewer.Get(Move(order));
        using var seen = await stranger.Get(Move(order));

        var refused = await Text(odd);
        Assert.Contains("role=\"alert\"", refused, StringComparison.Ordinal);
        Assert.Contains("name=\"startsAt\"", refused, StringComparison.Ordinal);
        Assert.Equal(
            [HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity],
            [odd.StatusCode, nothing.StatusCode]);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (low.StatusCode, looked.StatusCode));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.StatusCode, seen.StatusCode));
        Assert.Null(market.Stored(order).Move);
    }

    [Fact]
    public async Task Stretch_is_blocked_by_two_taps_and_opened_by_two()
    {
        var market = await Market.Open(Api.Cluster);
        var from = await Other(market);
        using var browser = await Browser(market.Manager);
        (string, string)[] form =
        [
            ("id", $"{Guid.CreateVersion7()}"), ("day", Day(from)), ("from", Spell(from)),
            ("to", Spell(from.AddHours(2))), ("note", "Repairs"),
        ];

        var before = await Page(browser.Get($"/console/calendar/stretch?channel={market.Channel}&day={Day(from)}"));
        using var blocked = await Send(browser, $"{Calendar(market)}/stretch", [.. form, ("act", "block")]);
        using var again = await Send(browser, $"{Calendar(market)}/stretch", [.. form, ("act", "block")]);
        var block = Assert.Single((await Read(market)).Blocks);
        using var opened = await Send(browser, $"{Calendar(market)}/stretch", [.. form, ("act", "open")]);

        Assert.Contains($"name=\"from\" value=\"{Spell(from)}\"", before, StringComparison.Ordinal);
        Assert.Equal((from, from.AddHours(2), "Repairs"), (block.Once?.From, block.Once?.To, block.Note));
        Assert.Equal(blocked.Headers.Location, again.Headers.Location);
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        Assert.Empty((await Read(market)).Blocks);
    }

    [Fact]
    public async Task End_before_the_beginning_and_no_end_are_refused_and_the_picks_stay()
    {
        var market = await Market.Open(Api.Cluster);
        var from = await Other(market);
        using var browser = await Browser(market.Manager);
        using var stranger = await Browser((await Market.Open(Api.Cluster)).Manager);
        (string, string)[] form = [("id", $"{Guid.CreateVersion7()}"), ("day", Day(from)), ("act", "block")];

        using var none = await Send(
            browser, $"{Calendar(market)}/stretch", [.. form, ("from", Spell(from)), ("note", "Repairs")]);
        using var odd = await Send(
            browser, $"{Calendar(market)}/stretch", [.. form, ("from", Spell(from)), ("to", Spell(from.AddHours(-1)))]);
        using var foreign = await Send(
            stranger, $"{Calendar(market)}/stretch", [.. form, ("from", Spell(from)), ("to", Spell(from.AddHours(1)))]);
        using var seen = await stranger.Get($"/console/calendar/stretch?channel={market.Channel}");

        var page = await Text(none);
        Assert.Contains($"value=\"{Spell(from)}\" checked", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Repairs\"", page, StringComparison.Ordinal);
        Assert.Equal(
            [HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity],
            [none.StatusCode, odd.StatusCode]);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.StatusCode, seen.StatusCode));
        Assert.Empty((await Read(market)).Blocks);
    }

    [Fact]
    public async Task Week_is_copied_and_a_time_is_blocked_every_week()
    {
        var market = await Market.Open(Api.Cluster);
        var from = await Other(market);
        var zone = (await Read(market)).Settings.TimeZone;
        var next = LocalDay(from, zone).AddDays(7);
        using var browser = await Browser(market.Manager);
        await Market.As(market.Manager, () => market.ChannelGrain().Block(
            new(Guid.CreateVersion7(), new(from, from.AddHours(1)), null, null)));

        using var copied = await Send(
            browser, $"{Calendar(market)}/copy", ("week", Day(from)), ("onto", Spell(next)), ("weeks", "1"));
        using var senseless = await Send(
            browser, $"{Calendar(market)}/copy", ("week", Day(from)), ("onto", "later"), ("weeks", "1"));
        using var weekly = await Send(
            browser, $"{Calendar(market)}/block", ("id", $"{Guid.CreateVersion7()}"), ("day", Spell(next)),
            ("from", "10:00"), ("to", "11:00"), ("weekly", "on"), ("view", "week"));

        var blocks = (await Read(market)).Blocks;
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (copied.StatusCode, weekly.StatusCode));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, senseless.StatusCode);
        Assert.Contains(blocks, block => block.Once?.From == from.AddDays(7));
        Assert.Equal(
            (next.DayOfWeek, new TimeOnly(10, 0), next),
            blocks.Where(block => block.Weekly is not null)
                .Select(block => (block.Weekly!.Day, block.Weekly.From, block.Weekly.FirstDay)).Single());
    }

    [Theory]
    [InlineData(15, 1)]
    [InlineData(1, 15)]
    [InlineData(60, 1)]
    public void Short_cells_are_tapped_some_at_a_time(int minutes, int together)
    {
        var (start, slot) = (new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), TimeSpan.FromMinutes(minutes));
        var cells = Enumerable.Range(0, 30).Select(number => new CalendarCell(
            start + (slot * number), number == 1 ? CellState.Booked : CellState.Free, null));

        var steps = ApiHost.Console.Calendar.CalendarStep.Of(new(new(2026, 3, 2), [.. cells]), slot).ToList();

        Assert.Equal(30 / together, steps.Count);
        Assert.Equal((start, start + (slot * together)), (steps[0].From, steps[0].To));
        Assert.Equal(CellState.Booked, steps[1 / together].State);
    }

    private static string Move(OrderKey order) => $"/console/orders/{order.Order:N}/move";

    private static string Calendar(Market market) =>
        FormattableString.Invariant($"/console/calendar/{market.Channel}");

    private static string Spell(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Spell(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly LocalDay(DateTimeOffset at, string zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime);

    /// <summary>The day by the clock of the markets' channels.</summary>
    private static string Day(DateTimeOffset at) => Spell(LocalDay(at, "Europe/Moscow"));

    private static async Task<DateTimeOffset> Other(Market market) => (await market.Free())
        .First(cell => cell.StartsAt > market.Slot.AddHours(12)).StartsAt;

    private static async Task<ChannelView> Read(Market market) =>
        (await Market.As(market.Manager, () => market.ChannelGrain().Read())).Value!;
}
