using System.Collections.Immutable;
using System.Globalization;
using LytSlot.Audit;
using LytSlot.Grains.Webhooks;
using LytSlot.Webhooks;

namespace LytSlot.Grains.Tests.Webhooks;

public sealed class WebhookRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    private static readonly WebhookKey Key = new(Guid.NewGuid(), Guid.NewGuid());

    private static readonly WebhookAnswer Fine = new(204, DeliveryFault.None);

    private static readonly WebhookAnswer Silence = new(null, DeliveryFault.Timeout);

    private static readonly WebhookEndpoint Endpoint =
        new(Key.Webhook, "https://a.example", [], null, Now.AddDays(-10), "s", Now.AddDays(-10));

    private static WebhookState Fresh => WebhookRules.Of(new(), Key, Now);

    [Fact]
    public void Failed_tries_come_at_growing_distances_until_three_days_are_over()
    {
        var delivery = Waiting(1);
        var waits = new List<double>();
        while (delivery.Status is DeliveryStatus.Pending)
        {
            var at = delivery.At;
            delivery = WebhookRules.Tried(delivery, Silence, at);
            waits.Add((delivery.At - at).TotalSeconds);
        }

        Assert.Equal([10, 30, 120, 600, 1800, 3600, 7200, 14400, 14400], waits.Take(9));
        Assert.All(waits.Skip(8).SkipLast(1), wait => Assert.Equal(14400, wait));
        Assert.Equal((DeliveryStatus.GivenUp, waits.Count), (delivery.Status, delivery.Attempts));
        Assert.InRange(delivery.At - Now, TimeSpan.FromDays(3) - TimeSpan.FromHours(4), TimeSpan.FromDays(3));
    }

    [Theory]
    [InlineData(200, DeliveryStatus.Delivered)]
    [InlineData(299, DeliveryStatus.Delivered)]
    [InlineData(302, DeliveryStatus.Pending)]
    [InlineData(199, DeliveryStatus.Pending)]
    [InlineData(500, DeliveryStatus.Pending)]
    public void Only_2xx_is_an_answer(int status, DeliveryStatus expected) => Assert.Equal(
        (expected, status),
        (WebhookRules.Tried(Waiting(1), new(status, DeliveryFault.None), Now).Status,
            WebhookRules.Tried(Waiting(1), new(status, DeliveryFault.None), Now).Answer));

    [Fact]
    public void Round_takes_and_settles_by_one_step()
    {
        var round = Round(null, [Entry(1), Entry(2), Entry(3)], Fine, 2);

        var next = WebhookRules.Finished(new(), Key, round, Now)!;

        Assert.Equal((Key.Tenant, Now, Now.AddSeconds(3)), (next.TenantId, next.CreatedAt, next.Mark));
        Assert.Equal([3], next.Pending.Select(delivery => delivery.Entry.Sequence));
        Assert.Equal([2, 1], next.Done.Select(delivery => delivery.Entry.Sequence));
        Assert.All(next.Pending, delivery => Assert.Null(delivery.Entry.Trace));
    }

    [Fact]
    public void Round_that_comes_twice_takes_nothing_twice()
    {
        var round = Round(null, [Entry(1), Entry(2)], Fine, 1);
        var once = WebhookRules.Finished(new(), Key, round, Now)!;

        var twice = WebhookRules.Finished(once, Key, round, Now) ?? once;

        Assert.Equal([2], twice.Pending.Select(delivery => delivery.Entry.Sequence));
        Assert.Equal([1], twice.Done.Select(delivery => delivery.Entry.Sequence));
    }

    [Fact]
    public void Round_that_looked_from_elsewhere_takes_nothing_and_its_answers_count()
    {
        var state = Fresh with { Mark = Now.AddSeconds(5), Pending = [Waiting(1)] };
        var round = Round(Now, [Entry(2)], Fine, 0) with { Tried = [WebhookRules.Tried(Waiting(1), Fine, Now)] };

        var next = WebhookRules.Finished(state, Key, round, Now)!;

        Assert.Equal((0, 1, Now.AddSeconds(5)), (next.Pending.Length, next.Done.Length, next.Mark));
    }

    [Fact]
    public void Round_of_a_webhook_that_was_set_anew_meanwhile_counts_for_nothing() =>
        Assert.Null(WebhookRules.Finished(
            Fresh, Key, Round(null, [Entry(1)], Fine, 1) with { CreatedAt = Now.AddDays(-1) }, Now));

    [Fact]
    public void What_is_stored_of_an_earlier_webhook_counts_for_nothing()
    {
        var old = Fresh with { CreatedAt = Now.AddDays(-1), Mark = Now, Pending = [Waiting(1)] };

        var state = WebhookRules.Of(old, Key, Now);

        Assert.Equal((0, null), (state.Pending.Length, state.Mark));
    }

    [Fact]
    public void Nothing_new_costs_no_write_and_a_mark_one_an_hour()
    {
        var quiet = Round(null, [], Fine, 0);

        Assert.Null(WebhookRules.Finished(new(), Key, quiet, Now));
        Assert.Null(WebhookRules.Finished(new(), Key, quiet with { Mark = Now.AddMinutes(60) }, Now));
        Assert.Equal(
            Now.AddMinutes(61),
            WebhookRules.Finished(new(), Key, quiet with { Mark = Now.AddMinutes(61) }, Now)!.Mark);
    }

    [Fact]
    public void Full_takes_no_more_and_waits_for_room()
    {
        var full = Fresh with { Pending = [.. Enumerable.Range(1, 100).Select(Waiting)] };

        var next = WebhookRules.Finished(full, Key, Round(null, [Entry(101)], Fine, 0), Now);
        var tried = WebhookRules.Finished(
            full, Key, Round(null, [], Fine, 0) with { Tried = [WebhookRules.Tried(Waiting(1), Fine, Now)] }, Now)!;

        Assert.Null(next);
        Assert.Equal((0, 1), (WebhookRules.Room(full), WebhookRules.Room(tried)));
        Assert.Equal("webhook.full", WebhookRules.Pinged(full, Key.Webhook, "member:5", Now).Refusal?.Code);
        Assert.Equal(
            Now.AddDays(1),
            WebhookRules.DueAt(full with { Pending = [.. full.Pending.Select(Later)] }, lookAt: Now));
    }

    [Fact]
    public void Last_fifty_are_kept()
    {
        var state = Fresh with { Done = [.. Enumerable.Range(100, 50).Select(Waiting)] };

        var next = WebhookRules.Finished(state, Key, Round(null, [Entry(1)], Fine, 1), Now)!;

        Assert.Equal((50, 1), (next.Done.Length, next.Done[0].Entry.Sequence));
    }

    [Fact]
    public void Ten_go_out_side_by_side_in_the_order_they_were_taken()
    {
        var state = Fresh with { Pending = [Later(Waiting(1)), .. Enumerable.Range(2, 5).Select(Waiting)] };

        var due = WebhookRules.Due(state, Enumerable.Range(7, 20).Select(Entry), Now);

        Assert.Equal(Enumerable.Range(2, 10).Select(number => (long)number), due.Select(one => one.Entry.Sequence));
    }

    [Fact]
    public void Replay_begins_anew_and_a_repeat_changes_nothing()
    {
        var failed = WebhookRules.Tried(Waiting(1), Fine, Now) with { Attempts = 20 };
        var state = Fresh with { Done = [failed] };

        var again = WebhookRules.Replayed(state, failed.Entry.Name(), Now.AddHours(1)).Event!;
        var twice = WebhookRules.Replayed(again, failed.Entry.Name(), Now.AddHours(1));

        Assert.Equal((1, 0, 0), (again.Pending.Length, again.Done.Length, again.Pending[0].Attempts));
        Assert.Equal((Now.AddHours(1), null), (again.Pending[0].At, again.Pending[0].FirstAt));
        Assert.Equal((null, null), (twice.Event, twice.Refusal));
    }

    [Fact]
    public void Replay_of_what_waits_is_at_once_and_of_what_is_unknown_refused()
    {
        var state = Fresh with { Pending = [Later(Waiting(1))] };

        Assert.Equal(Now, WebhookRules.Replayed(state, Entry(1).Name(), Now).Event!.Pending[0].At);
        Assert.Equal("webhook.no_such_delivery", WebhookRules.Replayed(state, "order/1/2", Now).Refusal?.Code);
    }

    [Theory]
    [InlineData(null, null, "-10")]
    [InlineData("-1", null, "-1")]
    [InlineData("-9", "-1", "-4")]
    [InlineData("-2", "-1", "-2")]
    public void Looks_from_its_mark_and_three_days_back_once_resumed(string? mark, string? resumed, string from)
    {
        var endpoint = Endpoint with { ResumedAt = Day(resumed) };
        var expected = Day(from)!.Value - (mark == from ? WebhookRules.Late : TimeSpan.Zero);

        Assert.Equal(expected, WebhookRules.LookFrom(endpoint, Day(mark)));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("order.approved", true)]
    [InlineData("order.placed,order.approved", true)]
    [InlineData("channel.approved", false)]
    public void Wants_what_was_chosen(string kinds, bool expected) => Assert.Equal(
        expected,
        WebhookRules.Wants(
            Endpoint with { Kinds = [.. kinds.Split(',', StringSplitOptions.RemoveEmptyEntries)] }, Entry(1)));

    private static DateTimeOffset? Day(string? day) =>
        day is null ? null : Now.AddDays(int.Parse(day, CultureInfo.InvariantCulture));

    private static AuditEntry Entry(int number) =>
        new(Now.AddSeconds(number), "order", "x", number, "approved", "member:5", null, "00-trace");

    private static WebhookDelivery Waiting(int number) =>
        new(Entry(number) with { Trace = null }, DeliveryStatus.Pending, 0, Now, null, null, DeliveryFault.None);

    private static WebhookDelivery Later(WebhookDelivery delivery) => delivery with { At = Now.AddDays(1) };

    private static WebhookRound Round(
        DateTimeOffset? from, ImmutableArray<AuditEntry> taken, WebhookAnswer answer, int sent) => new(
            Now,
            from,
            taken.IsEmpty ? from ?? Now : taken[^1].At,
            taken,
            [.. WebhookRules.Due(Fresh, taken, Now).Take(sent).Select(one => WebhookRules.Tried(one, answer, Now))]);
}
