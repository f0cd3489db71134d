using LytSlot.Queries;

namespace LytSlot.Grains.Queries;

/// <summary>Which pages can be asked for.</summary>
internal static class PageRules
{
    /// <summary>The page is of no size we give, or its cursor is none of ours.</summary>
    public static readonly Refusal BadPage =
        new(RefusalKind.Invalid, "query.bad_page", "A page has 1 to 100 rows and starts where another one ended.");

    private const int Most = 100;

    /// <summary>A list by title carries the title: 128 characters of up to three bytes, as base64.</summary>
    private const int LongestCursor = 1_000;

    /// <summary>What is wrong with the page; null when nothing is.</summary>
    public static Refusal? Objection(Page page) =>
        page.Limit is >= 1 and <= Most && (page.After is null || CleanText.Fits(page.After, 1, LongestCursor))
            ? null
            : BadPage;
}
