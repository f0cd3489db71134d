namespace LytSlot.Calendar;

/// <summary>A place for an ad.</summary>
/// <param name="EndsAt">End of what it would occupy, exclusive, UTC.</param>
[GenerateSerializer, Immutable, Alias("lyt.SlotFit")]
public sealed record SlotFit([property: Id(0)] DateTimeOffset EndsAt);
