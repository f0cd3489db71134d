using System.Collections.Immutable;
using LytSlot.Creatives;

namespace LytSlot.Grains.Publishing;

/// <summary>One message as Telegram shows it; an album is several.</summary>
/// <param name="Text">Text or caption, with the entities Telegram itself adds.</param>
/// <param name="Media">Its medium; null for a text.</param>
/// <param name="Buttons">Its buttons; an empty address for those that open nothing.</param>
internal sealed record SeenMessage(PostText Text, PostMedia? Media, ImmutableArray<LinkButton> Buttons);
