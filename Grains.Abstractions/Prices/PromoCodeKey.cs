namespace LytSlot.Prices;

/// <summary>Address of a promo code: one grain of one tenant, so that its limit holds whoever races.</summary>
/// <param name="Tenant">The tenant whose channels it is for.</param>
/// <param name="Code">As <see cref="Normal"/> spells it.</param>
[GenerateSerializer, Immutable, Alias("lyt.PromoCodeKey")]
public readonly record struct PromoCodeKey(
    [property: Id(0)] Guid Tenant,
    [property: Id(1)] string Code)
{
    private const int Shortest = 3;

    private const int Longest = 20;

    /// <summary>
    /// A code as somebody typed it, in its one spelling: 3 to 20 of <c>A-Z</c>, <c>0-9</c> and <c>-</c>; null for what
    /// can be none.
    /// </summary>
    public static string? Normal(string? typed)
    {
        var code = typed?.Trim().ToUpperInvariant();
        return code is { Length: >= Shortest and <= Longest }
            && code.All(letter => letter is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-')
                ? code
                : null;
    }

    /// <summary>Reads back a grain key.</summary>
    /// <exception cref="FormatException">The key was not built by <see cref="ToString"/>.</exception>
    public static PromoCodeKey Parse(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Split('/') is [var tenant, var promo]
            && KeyParts.After(promo, "promo:") is var code && Normal(code) == code
                ? new(KeyParts.Id(KeyParts.After(tenant, "t:"), key), code)
                : throw KeyParts.Wrong(key);
    }

    /// <summary>The grain key, <c>t:{tenant:N}/promo:{code}</c>.</summary>
    public override string ToString() => $"t:{Tenant:N}/promo:{Code}";
}
