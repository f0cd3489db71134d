namespace LytSlot.PaymentStandIn.State;

/// <summary>A page on which somebody is to pay: Stripe's session, YooKassa's payment.</summary>
public sealed record Page
{
    public required string Id { get; init; }

    /// <summary><c>stripe</c> or <c>yookassa</c>.</summary>
    public required string Provider { get; init; }

    public required long AmountMinor { get; init; }

    /// <summary>ISO 4217, capital letters.</summary>
    public required string Currency { get; init; }

    public required string Title { get; init; }

    public required string ReturnUrl { get; init; }

    public required Dictionary<string, string> Metadata { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public PageStatus Status { get; init; } = PageStatus.Open;

    /// <summary>Id of the charge: another one at Stripe, the same at YooKassa.</summary>
    public required string Charge { get; init; }

    public DateTimeOffset? PaidAt { get; init; }

    /// <summary>The key it was made with.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>What it was made from, to compare repeats with.</summary>
    public string? Wish { get; init; }
}
