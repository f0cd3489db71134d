using LytSlot.Queries;

namespace LytSlot.Postgres.Tests.Queries;

/// <summary>Reads a list to its end, page by page.</summary>
internal static class Pages
{
    private const int TooMany = 1_000;

    public static async Task<List<TRow>> All<TPage, TRow>(
        int limit,
        Func<Page, Task<TPage?>> ask,
        Func<TPage, IReadOnlyCollection<TRow>> rowsOf,
        Func<TPage, string?> nextOf)
        where TPage : class
    {
        var all = new List<TRow>();
        string? after = null;
        for (var page = 0; page < TooMany; page++)
        {
            var answer = await ask(new(after, limit));
            Assert.NotNull(answer);
            Assert.InRange(rowsOf(answer).Count, 0, limit);
            all.AddRange(rowsOf(answer));
            after = nextOf(answer);
            if (after is null)
            {
                return all;
            }
        }

        throw new InvalidOperationException($"The list has no end after {TooMany} pages.");
    }
}
