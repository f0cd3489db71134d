using LytSlot.TelegramStandIn.Api;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Text;

/// <summary>What Telegram does to a text before it stores it: parse, clean, trim, mark links. Pure.</summary>
internal static class TextRules
{
    public const int LongestText = 4096;
    public const int LongestCaption = 1024;

    public static FormattedText Text(string text, string? parseMode, IReadOnlyList<MessageEntity>? entities)
    {
        var stored = Stored(text, parseMode, entities);
        if (stored.Text.Length == 0)
        {
            throw Refusal.BadRequest("message text is empty");
        }

        return stored.Text.Length <= LongestText ? stored : throw Refusal.BadRequest("message is too long");
    }

    public static FormattedText Caption(string? text, string? parseMode, IReadOnlyList<MessageEntity>? entities)
    {
        var stored = Stored(text ?? "", parseMode, entities);
        return stored.Text.Length <= LongestCaption ? stored : throw Refusal.BadRequest("message caption is too long");
    }

    public static FormattedText Stored(string text, string? parseMode, IReadOnlyList<MessageEntity>? entities)
    {
        RequireWholeCharacters(text);
        var parsed = parseMode switch
        {
            null or "" => new FormattedText(text, [.. entities ?? []]),
            _ when parseMode.Equals("HTML", StringComparison.OrdinalIgnoreCase) => HtmlText.Parse(text),
            _ => throw Refusal.BadRequest("unsupported parse_mode"),
        };
        var trimmed = Trimmed(parsed);
        return trimmed with { Entities = EntityFinder.Complete(trimmed) };
    }

    private static void RequireWholeCharacters(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
            {
                throw Refusal.BadRequest("strings must be encoded in UTF-8");
            }

            i++;
        }
    }

    /// <summary>Drops carriage returns, turns other control characters into spaces, trims both ends.</summary>
    private static FormattedText Trimmed(FormattedText given)
    {
        var moved = new int[given.Text.Length + 1];
        var kept = new char[given.Text.Length];
        var length = 0;
        for (var i = 0; i < given.Text.Length; i++)
        {
            moved[i] = length;
            var c = given.Text[i];
            if (c != '\r')
            {
                kept[length++] = c < ' ' && c != '\n' ? ' ' : c;
            }
        }

        moved[given.Text.Length] = length;
        var clean = new string(kept, 0, length);
        var start = length - clean.TrimStart().Length;
        var text = clean.Trim();
        return new FormattedText(text, [.. given.Entities.Select(Moved).Where(entity => entity.Length > 0)]);

        MessageEntity Moved(MessageEntity entity)
        {
            var from = Math.Clamp(Place(entity.Offset) - start, 0, text.Length);
            var to = Math.Clamp(Place((long)entity.Offset + entity.Length) - start, 0, text.Length);
            return entity with { Offset = from, Length = to - from };
        }

        int Place(long offset) => moved[Math.Clamp(offset, 0, given.Text.Length)];
    }
}
