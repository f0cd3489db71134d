namespace LytSlot.Chaos.Reckoning;

/// <summary>All that is known of one order, from both sides.</summary>
internal sealed record OrderLife(
    OrderRow Order,
    IReadOnlyList<OrderFact> Facts,
    IReadOnlyList<ChannelPost> Posts,
    IReadOnlyList<MovedMoney> Charges,
    IReadOnlyList<LedgerLine> Ledger)
{
    public TimeSpan Lateness => Posts.Min(post => post.SentAt) - Order.StartsAt;

    public DateTimeOffset? PaidAt => When("paid");

    public DateTimeOffset? ApprovedAt => Order.AutoApprove ? PaidAt : When("approved");

    /// <summary>When it was called off for good; late money of one that expired is another matter.</summary>
    public DateTimeOffset? CalledOffAt => When("cancelled") ?? When("rejected");

    private DateTimeOffset? When(string kind) => Facts.FirstOrDefault(fact => fact.Kind == kind)?.At;
}
