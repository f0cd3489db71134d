namespace LytSlot.PaymentStandIn;

/// <summary>Settings, from the command line and the environment.</summary>
public sealed record StandInSettings
{
    /// <summary>Key that calls of Stripe's API must carry.</summary>
    public string StripeKey { get; init; } = "sk_test_stand_in";

    /// <summary>Secret that Stripe's webhooks are signed with.</summary>
    public string StripeSecret { get; init; } = "whsec_stand_in";

    /// <summary>Where Stripe's webhooks go; null: nowhere.</summary>
    public Uri? StripeWebhook { get; init; }

    /// <summary>Shop that calls of YooKassa's API must name.</summary>
    public string YooKassaShop { get; init; } = "100500";

    /// <summary>Key that calls of YooKassa's API must carry.</summary>
    public string YooKassaKey { get; init; } = "test_stand_in";

    /// <summary>Where YooKassa's notifications go; null: nowhere.</summary>
    public Uri? YooKassaWebhook { get; init; }

    /// <summary>File that keeps what happened; null: memory only.</summary>
    public string? Data { get; init; }
}
