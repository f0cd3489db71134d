namespace LytSlot.TelegramStandIn.Payments;

/// <summary>The bot's answer to a tap or to the last question before a payment.</summary>
/// <param name="Ok">For a payment: whether it may go on.</param>
/// <param name="Text">What the person sees: a notice, or why the payment was declined.</param>
internal sealed record QueryAnswer(bool Ok, string? Text, string? Url, bool Alert);
