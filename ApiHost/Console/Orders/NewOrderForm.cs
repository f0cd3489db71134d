using System.Globalization;
using LytSlot.Creatives;

namespace LytSlot.ApiHost.Console.Orders;

/// <summary>What was typed of an order that is to be placed for an advertiser, as the form sends it.</summary>
/// <param name="Order">Id of the order to be, so that a form that is sent twice places one.</param>
/// <param name="Act"><c>place</c>; anything else looks at it first.</param>
/// <param name="Channel">Telegram chat id.</param>
/// <param name="Day">Day of the channel's zone.</param>
/// <param name="Clock">Time of day there.</param>
/// <param name="Format">Name of a format.</param>
/// <param name="Currency">Currency of the price.</param>
/// <param name="Price">The price that was shown, in minor units.</param>
/// <param name="Advertiser">Telegram user id.</param>
/// <param name="Text">What is to be published.</param>
/// <param name="Promo">A promo code.</param>
/// <param name="LegalName">Who advertises.</param>
/// <param name="TaxId">Their tax id.</param>
/// <param name="Erid">The token of the advertisement.</param>
public sealed record NewOrderForm(
    Guid? Order = null,
    string? Act = null,
    string? Channel = null,
    string? Day = null,
    string? Clock = null,
    string? Format = null,
    string? Currency = null,
    string? Price = null,
    string? Advertiser = null,
    string? Text = null,
    string? Promo = null,
    string? LegalName = null,
    string? TaxId = null,
    string? Erid = null)
{
    internal static NewOrderForm Of(IFormCollection fields) => new(
        Guid.TryParse(fields["order"], out var order) ? order : null,
        fields["act"],
        fields["channel"],
        fields["day"],
        fields["clock"],
        fields["format"],
        fields["currency"],
        fields["price"],
        fields["advertiser"],
        fields["text"],
        fields["promo"],
        fields["legalName"],
        fields["taxId"],
        fields["erid"]);

    internal long? ChannelId => Number(Channel);

    internal long? AdvertiserId => Number(Advertiser);

    internal long? PriceMinor => Number(Price);

    internal string? PromoCode => string.IsNullOrWhiteSpace(Promo) ? null : Promo.Trim();

    /// <summary>The post, with the line breaks that forms turn into two characters.</summary>
    internal PostContent Content => new(
        PostText.Plain((Text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim()), [], [], false, true);

    private static long? Number(string? typed) =>
        long.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
