using System.Collections.Immutable;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Dialogs;

namespace LytSlot.Grains.Conversations;

/// <summary>
/// Pages of a list whose cursors only the database understands: those gone through, and the one that follows.
/// </summary>
internal sealed record Paging
{
    public const string MoreTap = "more";

    public const string LessTap = "less";

    /// <summary>Rows on a screen: with both ways on, one choice more, back to what was interrupted and out.</summary>
    public const int Size = 7;

    /// <summary>Cursors of the pages up to the one shown; empty on the first.</summary>
    public ImmutableArray<string> Gone { get; init; } = [];

    /// <summary>Cursor of the next page; null at the end, and before the page was drawn.</summary>
    public string? Next { get; init; }

    /// <summary>Cursor of the page shown; null for the first.</summary>
    public string? Here() => Gone.Length > 0 ? Gone[^1] : null;

    /// <summary>The page a tap asks for; null when it asks for none.</summary>
    public Paging? Turned(string? tap) => tap switch
    {
        MoreTap when Next is { } next => new() { Gone = Gone.Add(next) },
        LessTap when Gone.Length > 0 => new() { Gone = Gone.RemoveAt(Gone.Length - 1) },
        _ => null,
    };

    /// <summary>The screen that was drawn, and what its next page begins with.</summary>
    public Asked Noted(BotReply screen, Drafts drafts, string? next) => new([screen], null)
    {
        Noted = drafts with { Look = drafts.Look with { Pages = this with { Next = next } } },
    };

    /// <summary>Draws the ways to the other pages.</summary>
    public void Draw(Sheet sheet, string? next) => sheet.Turns(hasLess: Gone.Length > 0, hasMore: next is not null);
}
