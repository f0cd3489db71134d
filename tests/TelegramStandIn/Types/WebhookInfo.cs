namespace LytSlot.TelegramStandIn.Types;

/// <summary>What <c>getWebhookInfo</c> answers.</summary>
internal sealed record WebhookInfo
{
    public required string Url { get; init; }

    public bool HasCustomCertificate { get; init; }

    public int PendingUpdateCount { get; init; }

    public long? LastErrorDate { get; init; }

    public string? LastErrorMessage { get; init; }

    public int? MaxConnections { get; init; }

    public IReadOnlyList<string>? AllowedUpdates { get; init; }
}
