using System.Collections.Immutable;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Text;

/// <summary>A text with its marks, as Telegram stores it.</summary>
internal sealed record FormattedText(string Text, ImmutableArray<MessageEntity> Entities)
{
    public static readonly FormattedText Empty = new("", []);

    /// <summary>The list as a message shows it: absent when there are none.</summary>
    public IReadOnlyList<MessageEntity>? Shown => Entities.IsEmpty ? null : Entities;
}
