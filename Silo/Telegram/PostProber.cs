using LytSlot.Grains.Publishing;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace LytSlot.Silo.Telegram;

/// <summary>
/// Looks at a post by forwarding it to a probe chat: the one way to see what stands
/// (https://core.telegram.org/bots/api#forwardmessage). Only "not found" is evidence of absence.
/// What can't be forwarded from a channel that protects nothing stands, and is no post of ours.
/// </summary>
internal sealed class PostProber(TelegramCalls calls, PublishingSettings settings, TimeProvider clock)
{
    private const string NotThere = "message to forward not found";
    private const string CantPass = "can't be forwarded";

    // A search that had to begin anew for want of leave would never come to its end when many search at once.
    private static readonly TimeSpan LongestLeave = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestProbe = TimeSpan.FromSeconds(10);

    private uint _turn;

    public async Task<ProbeResult> Probe(long channel, int message, DateTimeOffset queuedAt, TimeSpan? patience)
    {
        if (settings.ProbeChats is not { Length: > 0 } chats)
        {
            return new ProbeResult.Unclear(TelegramFault.Later, "no probe chats are set");
        }

        var chat = chats[Interlocked.Increment(ref _turn) % chats.Length];
        if (!await calls.HasLeave(chat, queuedAt, patience ?? LongestLeave))
        {
            return new ProbeResult.Unclear(TelegramFault.Later, "no leave to probe in time");
        }

        using var time = new CancellationTokenSource(LongestProbe, clock);
        var forwarded = await Forward(chat, channel, message, time.Token);
        var isOpen = forwarded.Failure?.Says(CantPass) is true && await IsOpen(channel, time.Token);
        if (isOpen)
        {
            // Once more: the channel may have been opened only just now.
            forwarded = await Forward(chat, channel, message, time.Token);
        }

        if (!forwarded.Succeeded)
        {
            return forwarded.Failure.Says(NotThere) ? new ProbeResult.Missing()
                : isOpen && forwarded.Failure.Says(CantPass) ? new ProbeResult.Barred(forwarded.Failure.Words)
                : new ProbeResult.Unclear(forwarded.Failure.Fault, forwarded.Failure.Words);
        }

        // A copy that stays behind harms nobody.
        await calls.Try(chat, (bot, cancel) => bot.DeleteMessage(chat, forwarded.Value.Id, cancel), time.Token);
        var seen = PostReader.Read(forwarded.Value);
        return new ProbeResult.Stands(
            ContentFingerprint.Strict(seen), ContentFingerprint.Loose(seen), PostedAt(channel, forwarded.Value));
    }

    private Task<CallResult<Message>> Forward(long chat, long channel, int message, CancellationToken end) => calls.Try(
        chat,
        (bot, cancel) => bot.ForwardMessage(
            chat, channel, message, disableNotification: true, cancellationToken: cancel),
        end);

    /// <summary>Whether the channel surely lets its messages be passed on.</summary>
    private async Task<bool> IsOpen(long channel, CancellationToken end) =>
        await calls.Try(channel, (bot, cancel) => bot.GetChat(channel, cancel), end)
            is { Succeeded: true, Value.HasProtectedContent: false };

    private static DateTimeOffset? PostedAt(long channel, Message forwarded) =>
        forwarded.ForwardOrigin is MessageOriginChannel origin && origin.Chat.Id == channel
            ? new DateTimeOffset(DateTime.SpecifyKind(origin.Date, DateTimeKind.Utc))
            : null;
}
