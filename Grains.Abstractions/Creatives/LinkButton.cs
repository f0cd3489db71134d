namespace LytSlot.Creatives;

/// <summary>A button under a post that opens a link.</summary>
/// <param name="Text">1 to 64 characters.</param>
/// <param name="Url">Absolute http, https or tg address.</param>
[GenerateSerializer, Immutable, Alias("lyt.LinkButton")]
public sealed record LinkButton(
    [property: Id(0)] string Text,
    [property: Id(1)] string Url);
