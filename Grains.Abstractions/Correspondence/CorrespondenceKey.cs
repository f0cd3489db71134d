using LytSlot.Orders;

namespace LytSlot.Correspondence;

/// <summary>Address of what the two sides of an order write to each other.</summary>
/// <param name="Order">The order.</param>
[GenerateSerializer, Immutable, Alias("lyt.CorrespondenceKey")]
public readonly record struct CorrespondenceKey([property: Id(0)] OrderKey Order)
{
    private const string End = "/letters";

    /// <summary>Reads back a grain key.</summary>
    /// <exception cref="FormatException">The key was not built by <see cref="ToString"/>.</exception>
    public static CorrespondenceKey Parse(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.EndsWith(End, StringComparison.Ordinal)
            ? new(OrderKey.Parse(key[..^End.Length]))
            : throw KeyParts.Wrong(key);
    }

    /// <summary>The grain key, <c>t:{tenant}/o:{order}/letters</c>.</summary>
    public override string ToString() => $"{Order}{End}";
}
