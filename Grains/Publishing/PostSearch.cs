using System.Collections.Immutable;
using LytSlot.Channels;
using LytSlot.Grains.Channels;

namespace LytSlot.Grains.Publishing;

/// <summary>
/// Looks whether a post stands that nobody has heard of. Message ids of a channel grow by one per message, deleted ones
/// are missing: looks 20 ahead of the highest id known before, and takes 5 missing in a row as the end. Never guesses.
/// </summary>
internal sealed class PostSearch(IGrainFactory grains, IPosts posts)
{
    /// <summary>How far Telegram's clock and ours may be apart.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(10);

    private const int LookAhead = 20;
    private const int EndOfChannel = 5;
    private const int AnchorTries = 2;

    private static readonly string Anchor =
        ContentFingerprint.Loose(new SeenMessage(new(IPosts.AnchorText, []), null, []));

    /// <summary>Looks, and claims what is found for the order.</summary>
    /// <param name="wanted">What to look for.</param>
    /// <param name="all">Whether to go on after the first.</param>
    public async Task<SearchResult> Find(WantedPost wanted, bool all)
    {
        var matcher = new PostMatcher(
            ContentFingerprint.Loose(wanted.Content), Math.Max(wanted.Content.Media.Length, 1));
        var found = ImmutableArray.CreateBuilder<FoundPost>();
        var hasDoubts = false;
        await foreach (var (message, seen) in wanted.After is { } after ? Ahead(wanted, after) : Back(wanted))
        {
            if (seen is ProbeResult.Unclear)
            {
                return new(found.DrainToImmutable(), IsComplete: false, hasDoubts);
            }

            if (matcher.Next(message, seen) is not { } post)
            {
                continue;
            }

            switch (await IsOwn(wanted, post))
            {
                case true when !all:
                    return new([post], IsComplete: false, hasDoubts);
                case true:
                    found.Add(post);
                    break;
                case null:
                    hasDoubts = true;
                    break;
                case false:
                    break;
            }
        }

        matcher.End();
        return new(found.DrainToImmutable(), IsComplete: true, hasDoubts || matcher.SawPieces);
    }

    /// <summary>Ends with something unclear when the end of the channel did not come into sight.</summary>
    private async IAsyncEnumerable<(int Message, ProbeResult Seen)> Ahead(WantedPost wanted, int after)
    {
        var last = after + LookAhead + wanted.Content.Media.Length;
        var missing = 0;
        for (var message = after + 1; missing < EndOfChannel; message++)
        {
            var seen = message > last ? new ProbeResult.Unclear() : await Probe(wanted, message);
            missing = seen is ProbeResult.Missing ? missing + 1 : 0;
            yield return (message, seen);
        }
    }

    /// <summary>
    /// Where no message is known: from a new one back to the first that is older than the post can be. Anchors that an
    /// earlier search left behind are taken along.
    /// </summary>
    private async IAsyncEnumerable<(int Message, ProbeResult Seen)> Back(WantedPost wanted)
    {
        var looked = new Stack<(int Message, ProbeResult Seen)>();
        if (await Anchored(wanted.Channel) is not { } anchor)
        {
            yield return (0, new ProbeResult.Unclear());
            yield break;
        }

        await grains.GetGrain<IChannelPostsGrain>(Key(wanted)).Seen(anchor);
        var first = anchor - LookAhead - wanted.Content.Media.Length;
        for (var message = anchor - 1; message > 0; message--)
        {
            var seen = message < first ? new ProbeResult.Unclear() : await Probe(wanted, message);
            if (seen is ProbeResult.Stands { PostedAt: { } at } && at < wanted.Since - Skew)
            {
                break;
            }

            if (seen is ProbeResult.Stands { LooseFingerprint: var shown } && shown == Anchor)
            {
                await posts.TakeDown(wanted.Channel, [message], IPosts.AnchorText);
            }

            looked.Push((message, seen));
            if (seen is ProbeResult.Unclear)
            {
                break;
            }
        }

        foreach (var seen in looked.OrderBy(one => one.Seen is ProbeResult.Unclear).ThenBy(one => one.Message))
        {
            yield return seen;
        }
    }

    /// <summary>
    /// An anchor that nobody answered for may stand. The next one shows where, so it follows at once, not with the next
    /// search.
    /// </summary>
    private async Task<int?> Anchored(long channel)
    {
        int? anchor = null;
        for (var tries = 0; anchor is null && tries < AnchorTries; tries++)
        {
            anchor = await posts.Anchor(channel);
        }

        return anchor;
    }

    /// <summary>The order's own messages are passed over like anybody's.</summary>
    private async Task<ProbeResult> Probe(WantedPost wanted, int message) => wanted.Known.Contains(message)
        ? new ProbeResult.Stands("", "", null)
        : await posts.Probe(wanted.Channel, message, wanted.QueuedAt);

    /// <summary>Whether the post is the order's; null when that can't be told.</summary>
    private async Task<bool?> IsOwn(WantedPost wanted, FoundPost post)
    {
        var claims = grains.GetGrain<IChannelPosts>(Key(wanted));
        if (post.PostedAt >= wanted.Since - Skew && post.PostedAt <= wanted.Until + Skew)
        {
            return await claims.Claim(wanted.Order, post.Messages);
        }

        return await claims.OwnerOf(post.Messages[0]) is { } owner && owner != wanted.Order ? false : null;
    }

    private static string Key(WantedPost wanted) => new ChannelPostsKey(wanted.Channel).ToString();
}
