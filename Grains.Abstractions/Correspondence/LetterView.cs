namespace LytSlot.Correspondence;

/// <summary>A message between the two sides of an order. Who of a side wrote it is told to nobody.</summary>
/// <param name="ByOwner">Written by the channel's side; false: by the advertiser.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Text">1 to 700 characters.</param>
[GenerateSerializer, Immutable, Alias("lyt.LetterView")]
public sealed record LetterView(
    [property: Id(0)] bool ByOwner,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] string Text);
