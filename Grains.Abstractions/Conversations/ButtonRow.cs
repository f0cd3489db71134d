using System.Collections.Immutable;

namespace LytSlot.Conversations;

/// <summary>Buttons side by side.</summary>
/// <param name="Buttons">1 to 8.</param>
[GenerateSerializer, Immutable, Alias("lyt.ButtonRow")]
public sealed record ButtonRow(
    [property: Id(0)] ImmutableArray<BotButton> Buttons);
