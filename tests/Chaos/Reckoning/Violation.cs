namespace LytSlot.Chaos.Reckoning;

/// <summary>A broken promise.</summary>
/// <param name="Order">Key of the order, or what else it is about.</param>
internal sealed record Violation(Offence Offence, string Order, string What)
{
    public override string ToString() => $"{Offence}: {Order}: {What}";
}
