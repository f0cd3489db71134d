namespace LytSlot.Orders;

/// <summary>
/// A step of what an advertiser gets back who calls off a scheduled order: of the steps that the time left reaches, the
/// one with the most time counts; below all of them nothing comes back. No steps at all: everything, at any time.
/// </summary>
/// <param name="Before">At least so long before the slot, zero or more.</param>
/// <param name="Percent">So much of what was paid comes back, 0 to 100.</param>
[GenerateSerializer, Immutable, Alias("lyt.RefundStep")]
public sealed record RefundStep(
    [property: Id(0)] TimeSpan Before,
    [property: Id(1)] int Percent);
