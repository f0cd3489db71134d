namespace LytSlot.Advertisers;

/// <summary>Address of what a tenant thinks of an advertiser.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Advertiser">Telegram user id.</param>
[GenerateSerializer, Immutable, Alias("lyt.AdvertiserKey")]
public readonly record struct AdvertiserKey(
    [property: Id(0)] Guid Tenant,
    [property: Id(1)] long Advertiser)
{
    /// <summary>Reads back a grain key.</summary>
    /// <exception cref="FormatException">The key was not built by <see cref="ToString"/>.</exception>
    public static AdvertiserKey Parse(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Split('/') is [var tenant, var advertiser]
            ? new(
                KeyParts.Id(KeyParts.After(tenant, "t:"), key),
                KeyParts.Number(KeyParts.After(advertiser, "a:"), key))
            : throw KeyParts.Wrong(key);
    }

    /// <summary>The grain key, <c>t:{tenant:N}/a:{advertiser}</c>.</summary>
    public override string ToString() => $"t:{Tenant:N}/a:{KeyParts.Spell(Advertiser)}";
}
