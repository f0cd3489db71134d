namespace LytSlot.Silo.Payments;

/// <summary>Transfers that a channel's owner confirms, section <c>Payments:Manual</c>.</summary>
internal sealed record ManualSettings
{
    public const string Section = "Payments:Manual";

    /// <summary>Whether they are offered.</summary>
    public bool Offered { get; init; }
}
