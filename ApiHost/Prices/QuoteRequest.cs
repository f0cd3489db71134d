using System.ComponentModel.DataAnnotations;
using LytSlot.Prices;

namespace LytSlot.ApiHost.Prices;

/// <summary>Body of <c>POST /api/v1/channels/{id}/quotes</c>.</summary>
/// <param name="StartsAt">Start of the slot.</param>
/// <param name="Format">Name of one of the channel's formats.</param>
/// <param name="Currency">ISO 4217, or <c>XTR</c>.</param>
/// <param name="Slots">How many slots are booked together, this one included.</param>
/// <param name="PromoCode">A promo code; absent: none.</param>
public sealed record QuoteRequest(
    DateTimeOffset StartsAt,
    [Required, MaxLength(32)] string Format,
    [Required, MaxLength(3)] string Currency,
    [Range(1, 20)] int Slots = 1,
    [MaxLength(100)] string? PromoCode = null)
{
    internal AskQuote ToQuestion() => new(StartsAt, Format, Currency, PromoCode, Slots);
}
