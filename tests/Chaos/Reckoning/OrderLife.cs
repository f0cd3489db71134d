namespace LytSlot.Chaos.Reckoning;

/// <summary>All that is known of one order, from both sides.</summary>
internal sealed record OrderLife(
    OrderRow Order,
    IReadOnlyList<OrderFact> Facts,
    IReadOnlyList<ChannelPost> Posts,
    IReadOnlyList<MovedMoney> Charges,
    IReadOnlyList<LedgerLine> Ledger)
{
    /// <summary>What people posted in its channel.</summary>
    public IReadOnlyList<ChannelPost> Others { get; init; } = [];

    /// <summary>When the bot was not let into its channel.</summary>
    public IReadOnlyList<Absence> Absences { get; init; } = [];

    /// <summary>
    /// Nothing is left to do. In a deleted channel nothing can be: what was looked at for the last time before, waits a
    /// day for its take-down.
    /// </summary>
    public bool IsSettled => Order.IsSettled || (Absences.Any(absence => absence.ForGood)
        && (Order.IsFinal || Order is { Status: "published", ChecksLeft: 0 }));

    /// <summary>The posts that the order knows for its own.</summary>
    public IEnumerable<ChannelPost> Own => Posts.Where(post => Order.MessageIds.Contains(post.Message));

    public TimeSpan Lateness => Posts.Min(post => post.SentAt) - Order.StartsAt;

    public DateTimeOffset? PaidAt => When("paid");

    public DateTimeOffset? ApprovedAt => Order.AutoApprove ? PaidAt : When("approved");

    /// <summary>When it was called off for good; late money of one that expired is another matter.</summary>
    public DateTimeOffset? CalledOffAt => When("cancelled") ?? When("rejected");

    private DateTimeOffset? When(string kind) => Facts.FirstOrDefault(fact => fact.Kind == kind)?.At;
}
