namespace LytSlot.Webhooks;

/// <summary>Address of what a tenant has set for its webhooks.</summary>
/// <param name="Tenant">Whose they are.</param>
[GenerateSerializer, Immutable, Alias("lyt.WebhooksKey")]
public readonly record struct WebhooksKey([property: Id(0)] Guid Tenant)
{
    private const string End = "/hooks";

    /// <summary>Reads back a grain key.</summary>
    /// <exception cref="FormatException">The key was not built by <see cref="ToString"/>.</exception>
    public static WebhooksKey Parse(string key)
    {
        var rest = KeyParts.After(key, "t:");
        return rest.EndsWith(End, StringComparison.Ordinal)
            ? new(KeyParts.Id(rest[..^End.Length], key))
            : throw KeyParts.Wrong(key);
    }

    /// <summary>The grain key, <c>t:{tenant:N}/hooks</c>.</summary>
    public override string ToString() => $"t:{Tenant:N}{End}";
}
