namespace LytSlot.Payouts;

/// <summary>
/// Where money is to go, in the owner's words. A type of its own, so that no log or message of a fault that shows a
/// call or a record shows it.
/// </summary>
/// <param name="Text">1 to 500 characters.</param>
[GenerateSerializer, Immutable, Alias("lyt.PayoutDestination")]
public sealed record PayoutDestination(
    [property: Id(0)] string Text)
{
    /// <summary>Nothing of it.</summary>
    public override string ToString() => "(not shown)";
}
