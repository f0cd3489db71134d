namespace LytSlot.Creatives;

/// <summary>Address of a creative: the tenant is part of the identity, never a parameter.</summary>
/// <param name="Tenant">The tenant it belongs to for life.</param>
/// <param name="Creative">Its id, a UUIDv7.</param>
[GenerateSerializer, Immutable, Alias("lyt.CreativeKey")]
public readonly record struct CreativeKey(
    [property: Id(0)] Guid Tenant,
    [property: Id(1)] Guid Creative)
{
    /// <summary>Reads back a grain key.</summary>
    /// <exception cref="FormatException">The key was not built by <see cref="ToString"/>.</exception>
    public static CreativeKey Parse(string key)
    {
        var (tenant, id) = KeyParts.OfTenant(key, "n");
        return new(tenant, id);
    }

    /// <summary>The grain key, <c>t:{tenant:N}/n:{id:N}</c> (69 characters).</summary>
    public override string ToString() => $"t:{Tenant:N}/n:{Creative:N}";
}
