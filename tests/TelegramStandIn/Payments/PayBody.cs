namespace LytSlot.TelegramStandIn.Payments;

/// <summary>A person pays an invoice.</summary>
/// <param name="MessageId">Null: the newest unpaid invoice of the chat.</param>
/// <param name="Again">Whether to pay although it is paid already.</param>
internal sealed record PayBody(int? MessageId, bool Again = false);
