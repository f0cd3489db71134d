using System.Collections.Immutable;

namespace LytSlot.Grains.Channels;

/// <summary>What is known of a channel's messages, as stored.</summary>
internal sealed record ChannelPostsState
{
    /// <summary>How many claims are kept: probes look no farther back than some tens of messages.</summary>
    public const int Kept = 64;

    /// <summary>How many posts of others are kept: those of a top time.</summary>
    public const int KeptPosts = 32;

    /// <summary>Highest message id known; null when none is.</summary>
    public int? Highest { get; init; }

    /// <summary>The latest claims, oldest first.</summary>
    public ImmutableArray<PostClaim> Claims { get; init; } = [];

    /// <summary>The latest posts of others, by message id.</summary>
    public ImmutableArray<SeenPost> Posts { get; init; } = [];

    /// <summary>The order whose message this is; null when it is nobody's.</summary>
    public Guid? OwnerOf(int message) => Claims.FirstOrDefault(claim => claim.Messages.Contains(message))?.Order;

    /// <summary>The state once a message was seen; the same when that is no news.</summary>
    public ChannelPostsState Seen(int message) => message > (Highest ?? 0) ? this with { Highest = message } : this;

    /// <summary>The state once somebody else posted; the same when that is no news.</summary>
    public ChannelPostsState Posted(SeenPost post) => Posts.Any(known => known.Message == post.Message)
        ? this
        : Seen(post.Message) with
        {
            Posts = [.. Posts.Add(post).OrderBy(known => known.Message).TakeLast(KeptPosts)],
        };

    /// <summary>The latest message known to be older than an instant; null: none is.</summary>
    public int? Before(DateTimeOffset instant) => Posts.LastOrDefault(post => post.At < instant)?.Message;

    /// <summary>The first post of somebody else above a message and before an instant; null: there is none.</summary>
    public SeenPost? Above(int message, DateTimeOffset before) =>
        Posts.FirstOrDefault(post => post.Message > message && post.At < before);

    /// <summary>The state with these messages the order's own; null when one of them is another's.</summary>
    public ChannelPostsState? Claimed(Guid order, ImmutableArray<int> messages)
    {
        if (messages.Any(message => OwnerOf(message) is { } owner && owner != order))
        {
            return null;
        }

        return messages.All(message => OwnerOf(message) == order)
            ? this
            : Seen(messages.Max()) with { Claims = [.. Claims.TakeLast(Kept - 1), new(order, messages)] };
    }
}
