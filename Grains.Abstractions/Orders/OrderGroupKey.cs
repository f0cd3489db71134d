namespace LytSlot.Orders;

/// <summary>Address of a group of orders that are bought together.</summary>
/// <param name="Tenant">The tenant whose channels they are in.</param>
/// <param name="Group">Its id, a UUIDv7.</param>
[GenerateSerializer, Immutable, Alias("lyt.OrderGroupKey")]
public readonly record struct OrderGroupKey(
    [property: Id(0)] Guid Tenant,
    [property: Id(1)] Guid Group)
{
    /// <summary>Reads back a grain key.</summary>
    /// <exception cref="FormatException">The key was not built by <see cref="ToString"/>.</exception>
    public static OrderGroupKey Parse(string key)
    {
        var (tenant, id) = KeyParts.OfTenant(key, "g");
        return new(tenant, id);
    }

    /// <summary>The grain key, <c>t:{tenant:N}/g:{id:N}</c>.</summary>
    public override string ToString() => $"t:{Tenant:N}/g:{Group:N}";
}
