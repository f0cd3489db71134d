namespace LytSlot.TelegramStandIn.Updates;

/// <summary>Why the last webhook call failed.</summary>
internal sealed record DeliveryFailure(DateTimeOffset At, string What);
