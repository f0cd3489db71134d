using System.Globalization;
using System.Text;
using LytSlot.TelegramStandIn.Api;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Text;

/// <summary>Reads <c>parse_mode</c> HTML and refuses what Telegram refuses.</summary>
internal sealed class HtmlText
{
    private readonly string _html;
    private readonly StringBuilder _text = new();
    private readonly List<MessageEntity> _entities = [];
    private readonly Stack<OpenTag> _open = new();
    private int _at;

    private HtmlText(string html) => _html = html;

    /// <exception cref="Refusal"><c>can't parse entities: …</c></exception>
    public static FormattedText Parse(string html) => new HtmlText(html).Read();

    private static Refusal Broken(string why) => Refusal.BadRequest($"can't parse entities: {why}");

    private FormattedText Read()
    {
        while (_at < _html.Length)
        {
            switch (_html[_at])
            {
                case '<':
                    ReadTag();
                    break;
                case '&':
                    ReadReference();
                    break;
                default:
                    _text.Append(_html[_at++]);
                    break;
            }
        }

        return _open.TryPeek(out var open)
            ? throw Broken($"Can't find end tag corresponding to start tag \"{open.Name}\"")
            : new FormattedText(_text.ToString(), [.. _entities]);
    }

    private void ReadTag()
    {
        var end = _html.IndexOf('>', _at);
        if (end < 0)
        {
            throw Broken(_html.AsSpan(_at).StartsWith("</")
                ? $"Unclosed end tag at byte offset {ByteOffset()}"
                : $"Unclosed start tag at byte offset {ByteOffset()}");
        }

        var inside = _html[(_at + 1)..end];
        if (inside.StartsWith('/'))
        {
            Close(inside[1..].Trim().ToLowerInvariant());
        }
        else
        {
            Open(inside);
        }

        _at = end + 1;
    }

    private void Open(string inside)
    {
        var name = new string([.. inside.TakeWhile(c => !char.IsWhiteSpace(c))]).ToLowerInvariant();
        var attribute = Attribute(inside[name.Length..]);
        var type = name switch
        {
            "b" or "strong" => "bold",
            "i" or "em" => "italic",
            "u" or "ins" => "underline",
            "s" or "strike" or "del" => "strikethrough",
            "tg-spoiler" => "spoiler",
            "span" when attribute == "tg-spoiler" => "spoiler",
            "span" => throw Broken($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {ByteOffset()}"),
            "code" => "code",
            "pre" => "pre",
            "blockquote" => inside.Contains("expandable", StringComparison.OrdinalIgnoreCase)
                ? "expandable_blockquote"
                : "blockquote",
            "a" => "text_link",
            "tg-emoji" => "custom_emoji",
            _ => throw Broken($"Unsupported start tag \"{name}\" at byte offset {ByteOffset()}"),
        };
        _open.Push(new OpenTag(name, type, _text.Length, attribute));
    }

    private void Close(string name)
    {
        if (!_open.TryPop(out var open))
        {
            throw Broken($"Unexpected end tag at byte offset {ByteOffset()}");
        }

        if (name.Length > 0 && name != open.Name)
        {
            throw Broken(
                $"Unmatched end tag at byte offset {ByteOffset()}, expected \"</{open.Name}>\", found \"</{name}>\"");
        }

        var length = _text.Length - open.Offset;
        var url = open.Type == "text_link" ? open.Attribute ?? _text.ToString(open.Offset, length) : null;
        if (length == 0 || (url is not null && !IsLink(url)))
        {
            return;
        }

        _entities.Add(new MessageEntity
        {
            Type = open.Type,
            Offset = open.Offset,
            Length = length,
            Url = url is null ? null : Whole(url),
            Language = open.Type == "pre" ? open.Attribute : null,
            CustomEmojiId = open.Type == "custom_emoji" ? open.Attribute : null,
        });
    }

    private void ReadReference()
    {
        var end = _html.IndexOf(';', _at);
        var name = end > _at && end - _at <= 10 ? _html[(_at + 1)..end] : "";
        var value = name switch
        {
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "quot" => "\"",
            "nbsp" => "\u00A0",
            ['#', 'x' or 'X', .. var hex]
                when int.TryParse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
                && Rune.IsValid(code) => new Rune(code).ToString(),
            ['#', .. var digits]
                when int.TryParse(digits, CultureInfo.InvariantCulture, out var code)
                && Rune.IsValid(code) => new Rune(code).ToString(),
            _ => null,
        };
        _text.Append(value ?? "&");
        _at = value is null ? _at + 1 : end + 1;
    }

    private static string? Attribute(string rest)
    {
        var equals = rest.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? null : HtmlDecoded(rest[(equals + 1)..].Trim().Trim('"', '\''));
    }

    private static string HtmlDecoded(string value) => System.Net.WebUtility.HtmlDecode(value);

    private static bool IsLink(string url) =>
        url.Contains('.', StringComparison.Ordinal) || url.Contains("://", StringComparison.Ordinal);

    private static string Whole(string url)
    {
        var address = url.Contains("://", StringComparison.Ordinal) ? url : $"http://{url}";
        var isBareHost = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.PathAndQuery == "/";
        return isBareHost && !address.EndsWith('/')
            ? $"{address}/"
            : address;
    }

    private int ByteOffset() => Encoding.UTF8.GetByteCount(_html.AsSpan(0, _at));

    private sealed record OpenTag(string Name, string Type, int Offset, string? Attribute);
}
