namespace LytSlot.Payouts;

/// <summary>Address of a payout.</summary>
/// <param name="Tenant">Whose money it is.</param>
/// <param name="Payout">Its id, made by the one who asks for it.</param>
[GenerateSerializer, Immutable, Alias("lyt.PayoutKey")]
public readonly record struct PayoutKey(
    [property: Id(0)] Guid Tenant,
    [property: Id(1)] Guid Payout)
{
    /// <summary>Reads back a grain key.</summary>
    /// <exception cref="FormatException">The key was not built by <see cref="ToString"/>.</exception>
    public static PayoutKey Parse(string key)
    {
        var (tenant, id) = KeyParts.OfTenant(key, "payout");
        return new(tenant, id);
    }

    /// <summary>The grain key, <c>t:{tenant:N}/payout:{id:N}</c>.</summary>
    public override string ToString() => $"t:{Tenant:N}/payout:{Payout:N}";
}
