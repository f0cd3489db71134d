namespace LytSlot.PaymentStandIn.State;

/// <summary>A charge that the payer's bank takes back.</summary>
/// <param name="Id">The provider's id.</param>
/// <param name="Charge">Of which charge.</param>
/// <param name="Status"><c>needs_response</c>, <c>won</c>, <c>lost</c>.</param>
public sealed record Dispute(string Id, string Charge, string Status);
