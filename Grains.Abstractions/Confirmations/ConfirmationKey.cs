namespace LytSlot.Confirmations;

/// <summary>Address of a second confirmation.</summary>
/// <param name="Tenant">For which tenant somebody asks.</param>
/// <param name="Confirmation">Its id, made by the one who asks.</param>
[GenerateSerializer, Immutable, Alias("lyt.ConfirmationKey")]
public readonly record struct ConfirmationKey(
    [property: Id(0)] Guid Tenant,
    [property: Id(1)] Guid Confirmation)
{
    /// <summary>Reads back a grain key.</summary>
    /// <exception cref="FormatException">The key was not built by <see cref="ToString"/>.</exception>
    public static ConfirmationKey Parse(string key)
    {
        var (tenant, id) = KeyParts.OfTenant(key, "confirm");
        return new(tenant, id);
    }

    /// <summary>The grain key, <c>t:{tenant:N}/confirm:{id:N}</c>.</summary>
    public override string ToString() => $"t:{Tenant:N}/confirm:{Confirmation:N}";
}
