using LytSlot.Orders;

namespace LytSlot.Payments;

/// <summary>Address of an order's checkout at one provider.</summary>
/// <param name="Order">The order.</param>
/// <param name="Provider">As in <see cref="PaymentKey.Provider"/>.</param>
[GenerateSerializer, Immutable, Alias("lyt.CheckoutKey")]
public readonly record struct CheckoutKey(
    [property: Id(0)] OrderKey Order,
    [property: Id(1)] string Provider)
{
    /// <summary>Reads back a grain key.</summary>
    /// <exception cref="FormatException">The key was not built by <see cref="ToString"/>.</exception>
    public static CheckoutKey Parse(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Split('/') is [var tenant, var order, var way] && KeyParts.After(way, "c:") is { Length: > 0 } name
            ? new(OrderKey.Parse($"{tenant}/{order}"), name)
            : throw KeyParts.Wrong(key);
    }

    /// <summary>The grain key, <c>t:{tenant}/o:{order}/c:{provider}</c>.</summary>
    public override string ToString() => $"{Order}/c:{Provider}";
}
