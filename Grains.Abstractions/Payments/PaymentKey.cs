namespace LytSlot.Payments;

/// <summary>Address of a charge: one grain, hence counted once.</summary>
/// <param name="Provider">
/// Who took the money: <c>stars</c>, <c>stripe</c>, <c>yookassa</c>, <c>manual</c>.
/// </param>
/// <param name="Charge">
/// The provider's own id of the charge, 1 to 150 characters; of a share with its number after it.
/// </param>
[GenerateSerializer, Immutable, Alias("lyt.PaymentKey")]
public readonly record struct PaymentKey(
    [property: Id(0)] string Provider,
    [property: Id(1)] string Charge)
{
    /// <summary>What stands between a charge and the number of a share of it; no provider's id has it.</summary>
    private const char ShareMark = '#';

    /// <summary>The provider key of Telegram Stars.</summary>
    public const string StarsProvider = "stars";

    /// <summary>The provider key of Stripe.</summary>
    public const string StripeProvider = "stripe";

    /// <summary>The provider key of YooKassa.</summary>
    public const string YooKassaProvider = "yookassa";

    /// <summary>The provider key of transfers that a channel's owner confirms; the charge is the order's id.</summary>
    public const string ManualProvider = "manual";

    /// <summary>The charge a share is of, as its provider knows it.</summary>
    public PaymentKey Whole => this with { Charge = Charge[..Charge.LastIndexOf(ShareMark)] };

    /// <summary>A share of this charge: a payment of its own.</summary>
    /// <param name="number">From 1.</param>
    public PaymentKey Share(int number) => this with { Charge = $"{Charge}{ShareMark}{KeyParts.Spell(number)}" };

    /// <summary>Reads back a grain key.</summary>
    /// <exception cref="FormatException">The key was not built by <see cref="ToString"/>.</exception>
    public static PaymentKey Parse(string key) =>
        KeyParts.After(key, "p:").Split(':', 2) is [{ Length: > 0 } provider, { Length: > 0 } charge]
            ? new(provider, Uri.UnescapeDataString(charge))
            : throw KeyParts.Wrong(key);

    /// <summary>
    /// The grain key, <c>p:{provider}:{charge}</c>; the charge percent-encoded, since <c>+</c> separates in keys.
    /// </summary>
    public override string ToString() => $"p:{Provider}:{Uri.EscapeDataString(Charge)}";
}
