namespace LytSlot.Grains.Payouts;

/// <summary>Where the payout's errands come back to. Callers: the system only.</summary>
[Alias("lyt.IPayoutWork")]
internal interface IPayoutWork : IGrainWithStringKey
{
    /// <summary>Whoever was to be told of this fact knows, or can't be told any more.</summary>
    [Alias("Told")]
    Task Told(int number);
}
