using System.Collections.Immutable;
using System.Globalization;
using LytSlot.Queries;

namespace LytSlot.Testing.Cluster;

/// <summary>Pages of a list in memory.</summary>
internal static class Paging
{
    /// <summary>A page and the cursor of the next; null when the cursor is not one of ours.</summary>
    public static (ImmutableArray<T> Rows, string? Next)? Cut<T>(IEnumerable<T> rows, Page page)
    {
        if (!int.TryParse(page.After ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var before))
        {
            return null;
        }

        var rest = rows.Skip(before).Take(page.Limit + 1).ToList();
        return (
            [.. rest.Take(page.Limit)],
            rest.Count > page.Limit ? (before + page.Limit).ToString(CultureInfo.InvariantCulture) : null);
    }
}
