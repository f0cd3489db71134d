using LytSlot.Channels;
using LytSlot.Queries;

namespace LytSlot.Grains.Queries;

/// <summary>What the catalogue can be asked for. Pure.</summary>
internal static class CatalogueRules
{
    private static readonly Refusal BadFilter =
        new(RefusalKind.Invalid, "query.bad_filter", "The catalogue can't be searched for that.");

    private const int ShortestText = 2;

    private const int LongestText = 64;

    /// <summary>What is wrong with the filter; null when nothing is.</summary>
    public static Refusal? Objection(CatalogueFilter filter) =>
        (filter.Text is not { } text || CleanText.Fits(Bare(text), ShortestText, LongestText))
        && (filter.Category is null || ChannelCategory.Find(filter.Category) is not null)
        && filter.Language is null or "ru" or "en"
        && filter.SubscribersFrom is null or >= 0
        && filter.SubscribersTo is null or >= 0
        && !(filter.SubscribersFrom > filter.SubscribersTo)
        && (filter.Currency is null || (filter.Currency.Length == 3 && filter.Currency.All(char.IsAsciiLetterUpper)))
        && (filter.PriceTo is null || (filter is { PriceTo: > 0, Currency: not null }))
        && (filter.Order is CatalogueOrder.Subscribers || filter is { Order: CatalogueOrder.Price, Currency: not null })
            ? null
            : BadFilter;

    /// <summary>The filter with its text as titles and public names have it.</summary>
    public static CatalogueFilter Tidy(CatalogueFilter filter) =>
        filter.Text is { } text ? filter with { Text = Bare(text) } : filter;

    /// <summary>Whether a text can be searched for.</summary>
    public static bool IsText(string text) => CleanText.Fits(Bare(text), ShortestText, LongestText);

    /// <summary>People paste links and names with an @.</summary>
    private static string Bare(string text)
    {
        var bare = text.Trim();
        foreach (var prefix in new[] { "https://", "http://", "t.me/", "@" })
        {
            bare = bare.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? bare[prefix.Length..] : bare;
        }

        return bare.Trim();
    }
}
