using System.Collections.Immutable;
using LytSlot.ApiHost.Requests;
using LytSlot.Prices;

namespace LytSlot.ApiHost.Prices;

/// <summary>What a slot costs, and why.</summary>
/// <param name="Price">What is charged.</param>
/// <param name="Lines">The base price and a line for each rule that changed it; they sum to the price.</param>
internal sealed record QuoteResponse(MoneyResponse Price, ImmutableArray<PriceLineResponse> Lines)
{
    public static QuoteResponse From(Quote quote) => new(
        MoneyResponse.From(quote.Total),
        [.. quote.Lines.Select(PriceLineResponse.From)]);
}
