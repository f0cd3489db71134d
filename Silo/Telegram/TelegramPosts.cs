using System.Collections.Immutable;
using LytSlot.Creatives;
using LytSlot.Grains.Publishing;
using LytSlot.ServiceDefaults.Telegram;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace LytSlot.Silo.Telegram;

/// <summary>Posts in channels through the Bot API.</summary>
internal sealed class TelegramPosts(
    TelegramCalls calls, PostSender sender, PostRemover remover, PostProber prober, TimeProvider clock) : IPosts
{
    private static readonly TimeSpan LongestPin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestLeave = TimeSpan.FromMinutes(1);

    public async Task<SendResult> Send(long channel, PostContent content)
    {
        var sent = await calls.Try(channel, (_, cancel) => sender.Send(channel, content, cancel));
        return sent.Failure switch
        {
            null => Sent(channel, sent.Value),
            { Kind: CallFailureKind.Unknown } => new SendResult.Unknown(),
            var failure => new SendResult.Refused(failure.Fault, failure.RetryAfter, failure.Words),
        };
    }

    public async Task<SendResult.Refused?> Pin(long channel, int message)
    {
        using var time = new CancellationTokenSource(LongestPin, clock);
        var pinned = await calls.Try(
            channel,
            (bot, cancel) => bot.PinChatMessage(channel, message, disableNotification: true, cancellationToken: cancel),
            time.Token);
        return pinned.Failure is null || pinned.Failure.Says("CHAT_NOT_MODIFIED")
            ? null
            : new(pinned.Failure.Fault, pinned.Failure.RetryAfter, pinned.Failure.Words);
    }

    public Task<TakeDownResult> TakeDown(long channel, ImmutableArray<int> messages, string stub) =>
        remover.Remove(channel, messages, stub);

    public Task<ProbeResult> Probe(long channel, int message, DateTimeOffset queuedAt, TimeSpan? patience) =>
        prober.Probe(channel, message, queuedAt, patience);

    public async Task<int?> Anchor(long channel)
    {
        if (!await calls.HasLeave(channel, clock.GetUtcNow(), LongestLeave))
        {
            return null;
        }

        var sent = await calls.Try(
            channel,
            (bot, cancel) => bot.SendMessage(
                channel, IPosts.AnchorText, disableNotification: true, cancellationToken: cancel));
        if (!sent.Succeeded)
        {
            return null;
        }

        await calls.Try(channel, (bot, cancel) => bot.DeleteMessage(channel, sent.Value.Id, cancel));
        return sent.Value.Id;
    }

    private SendResult.Sent Sent(long channel, ImmutableArray<Message> messages)
    {
        // The permit stood for one message; the others of an album count as well.
        if (messages.Length > 1)
        {
            calls.Count(channel, messages.Length - 1);
        }

        return new(
            [.. messages.Select(message => message.Id)],
            ContentFingerprint.Whole(messages.Select(PostReader.Read).Select(ContentFingerprint.Strict)));
    }
}
