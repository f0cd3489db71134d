using System.ComponentModel.DataAnnotations;
using LytSlot.Confirmations;

namespace LytSlot.ApiHost.Payouts;

/// <summary>Body of <c>PUT /api/v1/payouts/{id}</c>.</summary>
/// <param name="PriceMinor">How much, in minor units of the currency.</param>
/// <param name="Currency">Of which of the tenant's currencies.</param>
/// <param name="Destination">Where to, in your own words, up to 500 characters.</param>
public sealed record PayoutRequest(
    [Range(1, 1_000_000_000_000)] long PriceMinor,
    [Required, RegularExpression("^[A-Z]{3}$")] string Currency,
    [Required, MaxLength(500)] string Destination)
{
    internal ConfirmedAct ToAct(Guid id) => new(
        ActKind.RequestPayout, id, Amount: new(PriceMinor, Currency), Destination: new(Destination));

    /// <summary>Nothing of where to.</summary>
    public override string ToString() => $"{PriceMinor} {Currency}";
}
