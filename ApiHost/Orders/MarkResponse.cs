using LytSlot.Marking;

namespace LytSlot.ApiHost.Orders;

/// <summary>The mark of an order's post.</summary>
/// <param name="LegalName">The advertiser.</param>
/// <param name="TaxId">A Russian INN, or a foreign tax id behind its country.</param>
/// <param name="Erid">The token; null while it is missing.</param>
/// <param name="Text">The mark to the letter, as it is published; null while the erid is missing.</param>
internal sealed record MarkResponse(string LegalName, string TaxId, string? Erid, string? Text)
{
    public static MarkResponse From(OrderMark mark) =>
        new(mark.Data.LegalName, mark.Data.TaxId, mark.Data.Erid, mark.Text);
}
