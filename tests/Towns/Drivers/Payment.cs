namespace LytSlot.Towns.Drivers;

/// <summary>How a payment went.</summary>
/// <param name="Status"><c>paid</c>, <c>declined</c> or <c>timeout</c>.</param>
internal sealed record Payment(string Status, string? ChargeId, string? Error);
