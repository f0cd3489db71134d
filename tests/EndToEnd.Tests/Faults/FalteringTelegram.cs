using LytSlot.EndToEnd.Tests.Stories;

namespace LytSlot.EndToEnd.Tests.Faults;

/// <summary>Telegram refuses, stops, dawdles or falls silent at a publication or a take-down: one post each.</summary>
public sealed class FalteringTelegram(TelegramTrouble trouble) : Story(trouble.Town), IClassFixture<TelegramTrouble>
{
    // An error of Telegram's own says nothing: after each the channel is looked at, in turn with all others.
    private static readonly TimeSpan LooksTaken = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Post_refused_with_5xx_for_a_while_is_sent_in_the_end()
    {
        var deal = await trouble.Scheduled("5xx");

        await deal.Completes(back: deal.Slot + LooksTaken);
    }

    [Fact]
    public async Task Post_stopped_with_429_waits_as_long_as_told()
    {
        await Publishes("429");

        var deal = await trouble.Scheduled("429");
        var calls = await Town.Telegram.Calls("sendMessage", deal.Channel.Id);
        Assert.Equal([429, null], calls.Select(call => call.ErrorCode));
        Assert.True(calls[1].At - calls[0].At >= TimeSpan.FromSeconds(7), "The second call came too early.");
    }

    [Fact]
    public Task Post_carried_out_late_is_not_sent_again() => Publishes("late");

    [Fact]
    public Task Post_taken_and_never_answered_is_found() => Publishes("taken in silence");

    [Fact]
    public Task Post_neither_taken_nor_answered_is_sent_again() => Publishes("lost in silence");

    [Fact]
    public Task Post_taken_before_the_connection_broke_is_found() => Publishes("taken and cut");

    [Fact]
    public Task Post_lost_with_the_connection_is_sent_again() => Publishes("lost and cut");

    [Fact]
    public Task Take_down_refused_with_5xx_for_a_while_happens_in_the_end() => Publishes("5xx down");

    [Fact]
    public Task Take_down_that_was_never_answered_is_asked_again() => Publishes("silence down");

    [Fact]
    public Task Take_down_lost_with_the_connection_is_asked_again() => Publishes("cut down");

    private async Task Publishes(string fault)
    {
        var deal = await trouble.Scheduled(fault);

        await deal.Completes(back: deal.Slot);
    }
}
