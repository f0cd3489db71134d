namespace LytSlot.TelegramStandIn.Payments;

/// <summary>How a payment went.</summary>
/// <param name="Status"><c>paid</c>, <c>declined</c> by the bot, or <c>timeout</c> when no answer came.</param>
/// <param name="Error">The bot's reason for declining.</param>
internal sealed record PayResult(string Status, string? ChargeId, string? Error);
