using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace LytSlot.Silo.Postgres;

/// <summary>
/// Where a list goes on: what the last row of a page is sorted by. Sent as base64url and read back with suspicion; a
/// cursor of one list is none of another.
/// </summary>
/// <param name="Number">The numeric part of the sort key.</param>
/// <param name="Text">The textual part, never with NUL.</param>
internal readonly record struct Cursor(long Number, string Text)
{
    private const int MaxLength = 1_000;

    /// <summary>Reads what a client sent.</summary>
    /// <param name="list">The list's letter.</param>
    /// <param name="after">As it came; null for the first page.</param>
    /// <param name="start">Sorts before every row.</param>
    /// <returns>Null when it was not made by <see cref="Write"/> for the same list.</returns>
    public static Cursor? Read(char list, string? after, Cursor start)
    {
        if (after is null)
        {
            return start;
        }

        if (after.Length > MaxLength || !Base64Url.IsValid(after))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(after);
        return Utf8.IsValid(bytes) ? Parse(list, Encoding.UTF8.GetString(bytes)) : null;
    }

    /// <summary>Cuts the row that was asked for beyond the page: it tells whether there is a next one.</summary>
    public static (ImmutableArray<TRow> Rows, string? Next) Cut<TRow>(
        char list, IReadOnlyCollection<TRow> found, int limit, Func<TRow, Cursor> cursorOf) => found.Count > limit
        ? ([.. found.Take(limit)], cursorOf(found.ElementAt(limit - 1)).Write(list))
        : ([.. found], null);

    /// <summary>As clients get it.</summary>
    /// <param name="list">The list's letter.</param>
    public string Write(char list) => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{list}:{Number}:{Text}")));

    /// <summary>
    /// Reads time, <c>{grain key}#{number}</c>: a place among what is written with states. Null when it is none.
    /// </summary>
    public (DateTimeOffset At, string Key, long Sequence)? AsPlace() =>
        Number >= DateTimeOffset.MinValue.Ticks
        && Number <= DateTimeOffset.MaxValue.Ticks
        && Text.Split('#') is [var key, var digits]
        && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? (new(Number, TimeSpan.Zero), key, sequence)
            : null;

    private static Cursor? Parse(char list, string plain) =>
        plain.Split(':', 3) is [[var first], var number, var text]
        && first == list
        && long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
        && !text.Contains('\0', StringComparison.Ordinal)
            ? new(value, text)
            : null;
}
