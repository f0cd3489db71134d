using System.Collections.Immutable;

namespace LytSlot.Creatives;

/// <summary>A text as Telegram stores it: no mark-up in it, so nothing has to be escaped.</summary>
/// <param name="Text">The characters. No NUL and no lone surrogate once it is part of a creative.</param>
/// <param name="Entities">How parts of it are drawn; empty for plain text.</param>
[GenerateSerializer, Immutable, Alias("lyt.PostText")]
public sealed record PostText(
    [property: Id(0)] string Text,
    [property: Id(1)] ImmutableArray<TextEntity> Entities)
{
    /// <summary>A text without entities.</summary>
    public static PostText Plain(string text) => new(text, []);
}
