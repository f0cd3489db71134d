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

    /// <summary>Nothing is left to do that can be done.</summary>
    public bool IsSettled => Order.IsSettled || (IsOfNoChannel && (Order.IsFinal || WaitsForTheDay));

    /// <summary>It stood for its term: its money stays with the owner, now or in a day.</summary>
    public bool IsEarned => Order.Status == "completed" || (IsOfNoChannel && WaitsForTheDay);

    private bool IsOfNoChannel => Absences.Any(absence => absence.ForGood);

    /// <summary>
    /// In a deleted channel nothing can be taken down: what was looked at for the last time is completed in a day.
    /// </summary>
    private bool WaitsForTheDay => Order is { Status: "published", ChecksLeft: 0 };

    /// <summary>The posts that the order knows for its own.</summary>
    public IEnumerable<ChannelPost> Own => Posts.Where(post => Order.MessageIds.Contains(post.Message));

    public TimeSpan Lateness => Posts.Min(post => post.SentAt) - Order.StartsAt;

    public DateTimeOffset? PaidAt => When("paid");

    public DateTimeOffset? ApprovedAt => Order.AutoApprove ? PaidAt : When("approved");

    /// <summary>When it was called off for good; late money of one that expired is another matter.</summary>
    public DateTimeOffset? CalledOffAt => When("cancelled") ?? When("rejected");

    private DateTimeOffset? When(string kind) => Facts.FirstOrDefault(fact => fact.Kind == kind)?.At;
}
