namespace LytSlot.Towns.Drivers;

/// <summary>A page on which somebody pays or does not.</summary>
/// <param name="Status"><c>Open</c>, <c>Paid</c>, <c>Declined</c> or <c>Expired</c>.</param>
/// <param name="Charge">Id of the charge, once it is paid.</param>
internal sealed record PaymentPage(
    string Id,
    string Provider,
    long AmountMinor,
    string Currency,
    IReadOnlyDictionary<string, string> Metadata,
    string Status,
    string Charge)
{
    public bool IsPaid => Status == "Paid";

    /// <summary>Key of the order it was opened for.</summary>
    public string Order => Metadata.GetValueOrDefault("lytslot_order", "");
}
