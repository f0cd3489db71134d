using System.Text;
using LytSlot.Conversations;
using LytSlot.Creatives;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Conversations;

/// <summary>
/// Draws a screen: text whose parts are drawn by entities, never by mark-up, so that nobody's text can break it.
/// </summary>
internal sealed class Sheet(Phrases phrases)
{
    public const string BackTap = "back";

    /// <summary>Buttons a screen may have, those back and out among them.</summary>
    public const int MostChoices = 12;

    private const int LongestButton = 60;

    private readonly StringBuilder _text = new();
    private readonly List<TextEntity> _entities = [];
    private readonly List<ButtonRow> _rows = [];

    /// <summary>The first line, bold.</summary>
    public Sheet Title(string key, params object[] arguments) => Bold(phrases[key, arguments]).Raw("\n\n");

    /// <summary>A paragraph.</summary>
    public Sheet Say(string key, params object[] arguments) => Raw(phrases[key, arguments]).Raw("\n\n");

    /// <summary>A paragraph that is in words already.</summary>
    public Sheet Words(string words) => Raw(words).Raw("\n\n");

    /// <summary>A line without a gap after it.</summary>
    public Sheet Line(string key, params object[] arguments) => Raw(phrases[key, arguments]).Raw("\n");

    /// <summary>An empty line.</summary>
    public Sheet Gap() => Raw("\n");

    /// <summary>Somebody's own words, as a quotation.</summary>
    public Sheet Quote(string words) => Marked(words, "blockquote").Raw("\n");

    /// <summary>One row of buttons.</summary>
    public Sheet Row(params ReadOnlySpan<BotButton> buttons)
    {
        _rows.Add(new([.. buttons]));
        return this;
    }

    /// <summary>Buttons of one size, so many in a row.</summary>
    public Sheet Grid(IEnumerable<BotButton> buttons, int columns)
    {
        _rows.AddRange(buttons.Chunk(columns).Select(row => new ButtonRow([.. row])));
        return this;
    }

    /// <summary>A row with one button, named by a phrase.</summary>
    public Sheet Tap(string key, string tap) => Row(Button(key, tap));

    /// <summary>A row with one link, named by a phrase.</summary>
    public Sheet Link(string key, string url) => Row(BotButton.Link(phrases[key], url));

    /// <summary>The way out: what was interrupted, if anything, and the menu.</summary>
    public Sheet Home(Drafts drafts)
    {
        if (drafts.Resume is not null)
        {
            Tap("button.resume", Entrances.ResumeTap);
        }

        return Tap("button.menu", Entrances.MenuTap);
    }

    /// <summary>The way back and the way out.</summary>
    public Sheet Back(Drafts drafts)
    {
        if (drafts.Resume is not null)
        {
            Tap("button.resume", Entrances.ResumeTap);
        }

        return Row(Button("button.back", BackTap), Button("button.menu", Entrances.MenuTap));
    }

    /// <summary>The ways to the parts of a list before and after the one that is shown.</summary>
    public Sheet Turns(bool hasLess, bool hasMore) => (hasLess, hasMore) switch
    {
        (true, true) => Row(Button("button.less", Paging.LessTap), Button("button.more", Paging.MoreTap)),
        (true, false) => Tap("button.less", Paging.LessTap),
        (false, true) => Tap("button.more", Paging.MoreTap),
        (false, false) => this,
    };

    /// <summary>A button named by a phrase.</summary>
    public BotButton Button(string key, string tap) => BotButton.Of(phrases[key], tap);

    /// <summary>A button named by somebody's words, cut to what a phone shows.</summary>
    public static BotButton Named(string words, string tap) => BotButton.Of(Cut(words, LongestButton), tap);

    /// <summary>Cuts a text, never through a surrogate pair.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return string.Concat(text.AsSpan(0, end), "…");
    }

    /// <summary>The finished screen.</summary>
    public BotReply.Screen Screen() => new(Text(), [.. _rows], null);

    /// <summary>The finished text alone.</summary>
    public PostText Text() => new(_text.ToString().TrimEnd('\n'), [.. _entities]);

    private Sheet Bold(string words) => Marked(words, "bold");

    private Sheet Marked(string words, string kind)
    {
        if (words.Length > 0)
        {
            _entities.Add(new(kind, _text.Length, words.Length, null, null, null));
        }

        return Raw(words);
    }

    private Sheet Raw(string words)
    {
        _text.Append(words);
        return this;
    }
}
