using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using LytSlot.Creatives;

namespace LytSlot.ApiHost.Console.Parts;

/// <summary>
/// A post's text as HTML that looks as in Telegram (https://core.telegram.org/bots/api#messageentity). Nothing of the
/// text is taken for HTML, and only addresses of the web become links.
/// </summary>
internal static class PostMarkup
{
    /// <summary>Makes text of what would be HTML, and leaves letters as they are.</summary>
    public static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>HTML of the text; entities that overlap are cut at the end of the one around them.</summary>
    public static string Html(PostText post)
    {
        var marks = post.Entities.IsDefault ? [] : post.Entities
            .Where(mark => mark.Offset >= 0 && mark.Length > 0 && mark.Offset < post.Text.Length)
            .OrderBy(mark => mark.Offset)
            .ThenByDescending(mark => mark.Length)
            .ToList();
        var html = new StringBuilder();
        Write(html, post.Text, marks, 0, 0, post.Text.Length);
        return html.ToString();
    }

    /// <summary>Writes a stretch of the text; answers the number of the first entity behind it.</summary>
    private static int Write(
        StringBuilder html, string text, List<TextEntity> marks, int next, int start, int end)
    {
        var at = start;
        while (next < marks.Count && marks[next].Offset < end)
        {
            var mark = marks[next];
            var from = Math.Max(mark.Offset, at);
            var to = Math.Min(mark.Offset + mark.Length, end);
            if (to <= from)
            {
                next++;
                continue;
            }

            html.Append(Encoder.Encode(text[at..from]));
            var (open, close) = Tags(mark, text[from..to]);
            html.Append(open);
            next = Write(html, text, marks, next + 1, from, to);
            html.Append(close);
            at = to;
        }

        html.Append(Encoder.Encode(text[at..end]));
        return next;
    }

    private static (string Open, string Close) Tags(TextEntity mark, string words) => mark.Kind switch
    {
        "bold" => ("<b>", "</b>"),
        "italic" => ("<i>", "</i>"),
        "underline" => ("<u>", "</u>"),
        "strikethrough" => ("<s>", "</s>"),
        "spoiler" => ("<span class=\"spoiler\" tabindex=\"0\">", "</span>"),
        "code" => ("<code>", "</code>"),
        "pre" => ("<code class=\"pre\">", "</code>"),
        "blockquote" or "expandable_blockquote" => ("<span class=\"quote\">", "</span>"),
        "text_link" => Link(mark.Url),
        "url" => Link(words.Contains("://", StringComparison.Ordinal) ? words : $"https://{words}"),
        "mention" => Link($"https://t.me/{words.TrimStart('@')}"),
        "email" or "phone_number" or "hashtag" or "cashtag" or "bot_command" or "text_mention" =>
            ("<span class=\"tag\">", "</span>"),
        _ => ("", ""),
    };

    private static (string Open, string Close) Link(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? ($"<a href=\"{Encoder.Encode(uri.AbsoluteUri)}\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">",
                "</a>")
            : ("<span class=\"tag\">", "</span>");
}
