namespace LytSlot.TelegramStandIn.State;

/// <summary>Where updates are sent to.</summary>
internal sealed record Webhook(string Url, string? SecretToken, int MaxConnections);
