using LytSlot.Orders;

namespace LytSlot.Analytics;

/// <summary>Address of a placement's numbers.</summary>
/// <param name="Order">The order that was published.</param>
[GenerateSerializer, Immutable, Alias("lyt.PlacementKey")]
public readonly record struct PlacementKey([property: Id(0)] OrderKey Order)
{
    private const string End = "/numbers";

    /// <summary>Reads back a grain key.</summary>
    /// <exception cref="FormatException">The key was not built by <see cref="ToString"/>.</exception>
    public static PlacementKey Parse(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.EndsWith(End, StringComparison.Ordinal)
            ? new(OrderKey.Parse(key[..^End.Length]))
            : throw KeyParts.Wrong(key);
    }

    /// <summary>The grain key, <c>t:{tenant}/o:{order}/numbers</c>.</summary>
    public override string ToString() => $"{Order}{End}";
}
