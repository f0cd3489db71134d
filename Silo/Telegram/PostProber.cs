using LytSlot.Grains.Publishing;
using LytSlot.Sending;
using Telegram.Bot;

namespace LytSlot.Silo.Telegram;

/// <summary>
/// Looks at a post by forwarding it to a probe chat: the one way to see what stands
/// (https://core.telegram.org/bots/api#forwardmessage). Only "not found" is evidence of absence.
/// </summary>
internal sealed class PostProber(TelegramCalls calls, PublishingSettings settings, TimeProvider clock)
{
    private const string NotThere = "message to forward not found";

    private static readonly TimeSpan LongestLeave = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan LongestProbe = TimeSpan.FromSeconds(10);

    private uint _turn;

    public async Task<ProbeResult> Probe(long channel, int message)
    {
        if (settings.ProbeChats is not { Length: > 0 } chats)
        {
            return new ProbeResult.Unclear();
        }

        var chat = chats[Interlocked.Increment(ref _turn) % chats.Length];
        using var time = new CancellationTokenSource(LongestProbe, clock);
        if (!await HasLeave(chat))
        {
            return new ProbeResult.Unclear();
        }

        var forwarded = await calls.Try(
            chat,
            (bot, cancel) => bot.ForwardMessage(
                chat, channel, message, disableNotification: true, cancellationToken: cancel),
            time.Token);
        if (!forwarded.Succeeded)
        {
            return forwarded.Failure.Says(NotThere) ? new ProbeResult.Missing() : new ProbeResult.Unclear();
        }

        // A copy that stays behind harms nobody.
        await calls.Try(chat, (bot, cancel) => bot.DeleteMessage(chat, forwarded.Value.Id, cancel), time.Token);
        var seen = PostReader.Read(forwarded.Value);
        return new ProbeResult.Stands(ContentFingerprint.Strict(seen), ContentFingerprint.Loose(seen));
    }

    private async Task<bool> HasLeave(long chat)
    {
        var request = new SendRequest(chat, SendPriority.Care, Tenant: null, QueuedAt: null);
        try
        {
            var permit = await calls.AskSender(sender => sender.Ask(request)).WaitAsync(LongestLeave, clock);
            return permit.Granted;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
