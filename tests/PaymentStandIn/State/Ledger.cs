namespace LytSlot.PaymentStandIn.State;

/// <summary>Everything that happened, as it is kept in the file.</summary>
public sealed record Ledger
{
    public List<Page> Pages { get; init; } = [];

    public List<Refund> Refunds { get; init; } = [];

    public List<Dispute> Disputes { get; init; } = [];
}
