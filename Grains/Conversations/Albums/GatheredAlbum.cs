using System.Collections.Immutable;
using LytSlot.Conversations;

namespace LytSlot.Grains.Conversations.Albums;

/// <summary>
/// The last album a person sent, as stored. Its parts come one by one, and nothing says which is the last.
/// </summary>
/// <param name="Id">Telegram's media group id.</param>
/// <param name="From">Who sent it.</param>
/// <param name="Update">The last update that brought a part.</param>
/// <param name="Parts">What came so far, by message id.</param>
/// <param name="HeardAt">When the last part came, UTC.</param>
/// <param name="IsTaken">Whether the dialog heard of it as it is here: no part came since.</param>
/// <param name="IsShown">Whether the person was answered since.</param>
internal sealed record GatheredAlbum(
    string Id,
    BotPerson From,
    long Update,
    ImmutableArray<AlbumPart> Parts,
    DateTimeOffset HeardAt,
    bool IsTaken,
    bool IsShown);
