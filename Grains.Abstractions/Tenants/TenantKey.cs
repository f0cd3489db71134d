namespace LytSlot.Tenants;

/// <summary>Address of a tenant.</summary>
/// <param name="Tenant">The tenant's id.</param>
[GenerateSerializer, Immutable, Alias("lyt.TenantKey")]
public readonly record struct TenantKey(
    [property: Id(0)] Guid Tenant)
{
    /// <summary>Reads back a grain key.</summary>
    /// <exception cref="FormatException">The key was not built by <see cref="ToString"/>.</exception>
    public static TenantKey Parse(string key) => new(KeyParts.Id(KeyParts.After(key, "t:"), key));

    /// <summary>The grain key, <c>t:{tenant:N}</c>.</summary>
    public override string ToString() => $"t:{Tenant:N}";
}
