using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using LytSlot.Queries;

namespace LytSlot.ApiHost.Channels;

/// <summary>Which channels of the catalogue; what is absent does not matter.</summary>
/// <param name="Text">Part of a title or a public name, 2 to 64 characters.</param>
/// <param name="Category">Code of a category.</param>
/// <param name="Language"><c>ru</c> or <c>en</c>.</param>
/// <param name="SubscribersFrom">Fewest subscribers.</param>
/// <param name="SubscribersTo">Most subscribers.</param>
/// <param name="Currency">Sold in this currency, ISO 4217 or <c>XTR</c>.</param>
/// <param name="PriceTo">Some format costs no more, in minor units; with a currency.</param>
/// <param name="Sort">What comes first: <c>subscribers</c>, or <c>price</c> with a currency.</param>
/// <param name="After">The member <c>next</c> of the page before; absent for the first page.</param>
/// <param name="Limit">How many rows, 1 to 100.</param>
public sealed record CatalogueRequest(
    [property: MaxLength(128)] string? Text = null,
    [property: MaxLength(64)] string? Category = null,
    [property: MaxLength(2)] string? Language = null,
    int? SubscribersFrom = null,
    int? SubscribersTo = null,
    [property: MaxLength(3)] string? Currency = null,
    long? PriceTo = null,
    [property: MaxLength(16), DefaultValue("subscribers")] string Sort = "subscribers",
    [property: MaxLength(256)] string? After = null,
    [property: Range(1, 100), DefaultValue(20)] int Limit = 20)
{
    internal Page ToPage() => new(After, Limit);

    internal CatalogueFilter ToFilter() => new()
    {
        Text = Text,
        Category = Category,
        Language = Language,
        SubscribersFrom = SubscribersFrom,
        SubscribersTo = SubscribersTo,
        Currency = Currency,
        PriceTo = PriceTo,
        Order = Sort switch
        {
            "subscribers" => CatalogueOrder.Subscribers,
            "price" => CatalogueOrder.Price,
            _ => CatalogueOrder.None,
        },
    };
}
