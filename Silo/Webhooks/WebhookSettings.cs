namespace LytSlot.Silo.Webhooks;

/// <summary>How tenants' webhooks are reached, section <c>Webhooks</c>.</summary>
internal sealed record WebhookSettings
{
    public const string Section = "Webhooks";

    /// <summary>Whether they may lead into private networks, and without TLS: in development only.</summary>
    public bool AllowPrivate { get; init; }
}
