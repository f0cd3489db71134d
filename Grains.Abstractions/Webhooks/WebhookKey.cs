namespace LytSlot.Webhooks;

/// <summary>Address of a webhook, which is of one tenant for life.</summary>
/// <param name="Tenant">Whose it is.</param>
/// <param name="Webhook">Its id, made by the one who sets it.</param>
[GenerateSerializer, Immutable, Alias("lyt.WebhookKey")]
public readonly record struct WebhookKey(
    [property: Id(0)] Guid Tenant,
    [property: Id(1)] Guid Webhook)
{
    /// <summary>Reads back a grain key.</summary>
    /// <exception cref="FormatException">The key was not built by <see cref="ToString"/>.</exception>
    public static WebhookKey Parse(string key)
    {
        var (tenant, id) = KeyParts.OfTenant(key, "hook");
        return new(tenant, id);
    }

    /// <summary>The grain key, <c>t:{tenant:N}/hook:{id:N}</c>.</summary>
    public override string ToString() => $"t:{Tenant:N}/hook:{Webhook:N}";
}
