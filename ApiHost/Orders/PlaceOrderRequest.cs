using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using LytSlot.Calendar;
using LytSlot.Creatives;
using LytSlot.Marking;
using LytSlot.Orders;

namespace LytSlot.ApiHost.Orders;

/// <summary>Body of <c>POST /api/v1/channels/{id}/orders</c>.</summary>
/// <param name="AdvertiserId">Telegram id of somebody who ordered before or is on one of the tenant's lists.</param>
/// <param name="StartsAt">Start of the slot.</param>
/// <param name="Format">Name of one of the channel's formats.</param>
/// <param name="PriceMinor">The price as it was quoted, in minor units of the currency; whole Stars.</param>
/// <param name="Currency">ISO 4217, or <c>XTR</c>.</param>
/// <param name="Text">What is to be published, up to 4096 characters.</param>
/// <param name="Entities">How parts of the text are drawn; absent: plain.</param>
/// <param name="Buttons">Link buttons under it, up to 10; absent: none.</param>
/// <param name="IsSilent">Sent without a sound.</param>
/// <param name="HasLinkPreview">Whether the first link is shown with a preview.</param>
/// <param name="PromoCode">A promo code; absent: none.</param>
/// <param name="Marking">Who advertises, where the tenant's posts must say so; absent: nothing is said.</param>
public sealed record PlaceOrderRequest(
    long AdvertiserId,
    DateTimeOffset StartsAt,
    [Required, MaxLength(32)] string Format,
    [Range(1, 1_000_000_000)] long PriceMinor,
    [Required, RegularExpression("^[A-Z]{3}$")] string Currency,
    [MaxLength(16_384)] string Text,
    [MaxLength(200)] IReadOnlyList<TextEntityRequest?>? Entities = null,
    [MaxLength(10)] IReadOnlyList<LinkButtonRequest?>? Buttons = null,
    [DefaultValue(false)] bool IsSilent = false,
    [DefaultValue(true)] bool HasLinkPreview = true,
    [MaxLength(100)] string? PromoCode = null,
    AdvertiserMarkRequest? Marking = null)
{
    internal BookFor ToWish(OrderKey order) => new(
        order,
        AdvertiserId,
        StartsAt.ToUniversalTime(),
        Format,
        new(PriceMinor, Currency),
        new(
            new(Text, [.. (Entities ?? []).Select(entity => (entity ?? new()).ToEntity())]),
            [],
            [.. (Buttons ?? []).Select(button => (button ?? new()).ToButton())],
            IsSilent,
            HasLinkPreview),
        PromoCode,
        Marking is { } mark ? new MarkingData(mark.LegalName, mark.TaxId, mark.Erid) : null);
}

/// <summary>A part of the text that is drawn in a special way, as Telegram's Bot API names it.</summary>
/// <param name="Kind">
/// <c>bold</c>, <c>italic</c>, <c>underline</c>, <c>strikethrough</c>, <c>spoiler</c>, <c>code</c>, <c>pre</c>,
/// <c>blockquote</c>, <c>expandable_blockquote</c> or <c>text_link</c>.
/// </param>
/// <param name="Offset">Start, in UTF-16 units.</param>
/// <param name="Length">Length, in UTF-16 units.</param>
/// <param name="Url">Target of a <c>text_link</c>; absent otherwise.</param>
public sealed record TextEntityRequest(
    [MaxLength(32)] string Kind = "", int Offset = 0, int Length = 0, [MaxLength(2048)] string? Url = null)
{
    internal TextEntity ToEntity() => new(Kind, Offset, Length, Url, null, null);
}

/// <summary>A button that opens a link.</summary>
/// <param name="Text">Its words, 1 to 64 characters.</param>
/// <param name="Url">Where it leads: http, https or tg.</param>
public sealed record LinkButtonRequest([MaxLength(200)] string Text = "", [MaxLength(2048)] string Url = "")
{
    internal LinkButton ToButton() => new(Text, Url);
}

/// <summary>Who advertises, as the law wants it said.</summary>
/// <param name="LegalName">One line of 2 to 160 characters.</param>
/// <param name="TaxId">An INN of 10 or 12 digits, or a foreign tax id behind its country.</param>
/// <param name="Erid">The token of this advertisement; absent: still to come.</param>
public sealed record AdvertiserMarkRequest(
    [Required, MaxLength(500)] string LegalName,
    [Required, MaxLength(100)] string TaxId,
    [MaxLength(64)] string? Erid = null);
