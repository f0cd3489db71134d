using LytSlot.ApiHost.Requests;
using LytSlot.Orders;

namespace LytSlot.ApiHost.Orders;

/// <summary>What would become of the money if the order were called off now.</summary>
/// <param name="Returned">What goes back to the advertiser.</param>
/// <param name="Kept">What stays.</param>
internal sealed record CancelQuoteResponse(MoneyResponse Returned, MoneyResponse Kept)
{
    public static CancelQuoteResponse From(CancelQuote quote) =>
        new(MoneyResponse.From(quote.Returned), MoneyResponse.From(quote.Kept));
}
