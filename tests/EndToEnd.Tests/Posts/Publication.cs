using LytSlot.Towns.Drivers;

namespace LytSlot.EndToEnd.Tests.Posts;

/// <summary>What became of a post.</summary>
/// <param name="ShownToAdvertiser">The call that showed it to who pays.</param>
/// <param name="ShownToOwner">The call that showed it to who approves.</param>
/// <param name="Approved">The creative of the order, as stored.</param>
/// <param name="Published">The call that put it into the channel.</param>
/// <param name="Posts">What stood there, deleted by now.</param>
/// <param name="Pinned">The message that was pinned; null for none.</param>
internal sealed record Publication(
    BotCall ShownToAdvertiser,
    BotCall ShownToOwner,
    string Approved,
    BotCall Published,
    IReadOnlyList<Seen> Posts,
    int? Pinned);
