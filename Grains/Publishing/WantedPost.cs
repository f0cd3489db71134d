using System.Collections.Immutable;
using LytSlot.Creatives;

namespace LytSlot.Grains.Publishing;

/// <summary>A post that may stand in a channel without anybody having heard of it.</summary>
/// <param name="Order">The order it would be of.</param>
/// <param name="Channel">Where.</param>
/// <param name="Content">What it shows.</param>
/// <param name="Since">It can't have been posted before, UTC.</param>
/// <param name="Until">It can't have been posted after, UTC.</param>
/// <param name="After">Highest message id known before it could be posted; null when none was.</param>
/// <param name="Known">The order's own messages, which are not looked for.</param>
/// <param name="QueuedAt">Who goes first when many look; UTC.</param>
internal sealed record WantedPost(
    Guid Order,
    long Channel,
    PostContent Content,
    DateTimeOffset Since,
    DateTimeOffset Until,
    int? After,
    ImmutableArray<int> Known,
    DateTimeOffset QueuedAt);
