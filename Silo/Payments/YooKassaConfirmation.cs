namespace LytSlot.Silo.Payments;

/// <summary>How the payer says yes: on a page of YooKassa's.</summary>
internal sealed record YooKassaConfirmation(string Type, string? ReturnUrl, string? ConfirmationUrl);
