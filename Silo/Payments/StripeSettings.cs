using System.ComponentModel.DataAnnotations;

namespace LytSlot.Silo.Payments;

/// <summary>
/// The account at Stripe, section <c>Payments:Stripe</c>: all of it, or no keys and Stripe is not offered.
/// </summary>
internal sealed record StripeSettings : IValidatableObject
{
    public const string Section = "Payments:Stripe";

    /// <summary>The secret key of the account, <c>sk_…</c> or a restricted one, <c>rk_…</c>.</summary>
    public string? SecretKey { get; init; }

    /// <summary>The signing secret of the webhook endpoint <c>/pay/stripe</c>, <c>whsec_…</c>.</summary>
    public string? WebhookSecret { get; init; }

    /// <summary>Address of the API: <c>https://api.stripe.com</c>, or a stand-in.</summary>
    [Url]
    public string? BaseUrl { get; init; }

    /// <summary>Whether there is anything of an account; then all must be set. An address alone is none.</summary>
    public bool IsSet => Whole.IsAnySet(SecretKey, WebhookSecret);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => IsSet
        ? Whole.Missing(
            (nameof(SecretKey), SecretKey), (nameof(WebhookSecret), WebhookSecret), (nameof(BaseUrl), BaseUrl))
        : [];
}
