namespace LytSlot.Orders;

/// <summary>Address of an order: the tenant is part of the identity, never a parameter.</summary>
/// <param name="Tenant">The tenant it belongs to for life.</param>
/// <param name="Order">Its id, a UUID.</param>
[GenerateSerializer, Immutable, Alias("lyt.OrderKey")]
public readonly record struct OrderKey(
    [property: Id(0)] Guid Tenant,
    [property: Id(1)] Guid Order)
{
    /// <summary>Reads back a grain key.</summary>
    /// <exception cref="FormatException">The key was not built by <see cref="ToString"/>.</exception>
    public static OrderKey Parse(string key)
    {
        var (tenant, id) = KeyParts.OfTenant(key, "o");
        return new(tenant, id);
    }

    /// <summary>The grain key, <c>t:{tenant:N}/o:{id:N}</c> (69 characters).</summary>
    public override string ToString() => $"t:{Tenant:N}/o:{Order:N}";
}
