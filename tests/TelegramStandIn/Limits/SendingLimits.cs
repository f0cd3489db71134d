using LytSlot.TelegramStandIn.State;

namespace LytSlot.TelegramStandIn.Limits;

/// <summary>Counts what the bot sends and says when it must wait.</summary>
internal sealed class SendingLimits(TimeProvider clock, bool enabled)
{
    private const long WholeBot = 0;
    private readonly Dictionary<long, TokenBucket> _buckets = [];

    public LimitSettings Settings { get; private set; } = new() { Enabled = enabled };

    public void Change(LimitSettings settings)
    {
        Settings = settings;
        _buckets.Clear();
    }

    public void Clear() => _buckets.Clear();

    /// <summary>Takes room for <paramref name="count"/> messages, or answers the seconds to wait.</summary>
    public int Take(ChatRoom? chat, int count)
    {
        if (!Settings.Enabled)
        {
            return 0;
        }

        var now = clock.GetUtcNow();
        var bot = Look(WholeBot, now, Settings.BotPerSecond, Settings.BotPerSecond);
        var wait = bot.SecondsUntil(count, Settings.BotPerSecond, Settings.BotPerSecond);
        if (chat is null)
        {
            return wait > 0 ? wait : Spend(WholeBot, bot, count);
        }

        var (capacity, perSecond) = chat.Info.IsChannel
            ? (Settings.ChannelPerMinute, Settings.ChannelPerMinute / 60)
            : (Settings.PrivateBurst, Settings.PrivatePerSecond);
        var own = Look(chat.Info.Id, now, capacity, perSecond);
        wait = Math.Max(wait, own.SecondsUntil(count, capacity, perSecond));
        return wait > 0 ? wait : Spend(WholeBot, bot, count) + Spend(chat.Info.Id, own, count);
    }

    private TokenBucket Look(long key, DateTimeOffset now, double capacity, double perSecond) =>
        _buckets.TryGetValue(key, out var bucket)
            ? bucket.Refilled(now, capacity, perSecond)
            : new TokenBucket(capacity, now);

    private int Spend(long key, TokenBucket bucket, int count)
    {
        _buckets[key] = bucket with { Level = bucket.Level - count };
        return 0;
    }
}
