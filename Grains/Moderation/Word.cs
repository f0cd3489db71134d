namespace LytSlot.Grains.Moderation;

/// <summary>A word of a text.</summary>
/// <param name="Form">How it is compared: <see cref="Words.Of"/> says what is the same.</param>
/// <param name="Start">Where it starts, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
internal readonly record struct Word(string Form, int Start, int End);
