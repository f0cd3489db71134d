namespace LytSlot.TelegramStandIn.State;

/// <summary>The part of an invoice that the payer does not see.</summary>
/// <param name="ChargeId">Set once paid.</param>
internal sealed record InvoiceTerms(string Payload, string StartParameter, string? ChargeId);
