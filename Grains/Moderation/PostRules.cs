using LytSlot.Grains.Conversations;
using LytSlot.Moderation;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Moderation;

/// <summary>
/// The platform's rules as this silo knows them: not older than half a minute, or as they were known last when they
/// can't be read. Whoever asks while somebody reads them goes on with what is known, so that bookings wait neither for
/// each other nor for one grain of the whole platform; only the first of a silo's life does.
/// </summary>
internal sealed partial class PostRules(IGrainFactory grains, TimeProvider time, ILogger<PostRules> log)
{
    /// <summary>How long rules are taken for the ones that count.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private volatile Known? _known;

    /// <summary>The rules to judge by now.</summary>
    public async ValueTask<RuleBook> Current()
    {
        var (known, now) = (_known, time.GetUtcNow());
        if (known is not null && now - known.AskedAt < Fresh)
        {
            return known.Book;
        }

        if (known is not null)
        {
            _known = known with { AskedAt = now };
        }

        try
        {
            var read = await Caller.System.Do(grains.GetGrain<IModerationGrain>(ModerationKey.Only).Read);
            var rules = read.Value!;
            var book = known is not null && known.Version == rules.Version
                ? known.Book
                : new RuleBook(rules.Words, rules.Links);
            _known = new(book, rules.Version, now);
            return book;
        }
        catch (Exception fault) when (known is not null)
        {
            LogStale(log, fault, known.Version);
            return known.Book;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "Rules for posts can't be read: version {Version} goes on to count")]
    private static partial void LogStale(ILogger logger, Exception fault, int version);

    private sealed record Known(RuleBook Book, int Version, DateTimeOffset AskedAt);
}
