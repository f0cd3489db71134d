using System.Text;

namespace LytSlot.Grains;

/// <summary>
/// Text from people, before it enters a state: PostgreSQL's jsonb takes neither NUL nor half a surrogate pair, and one
/// such character would make every later write of the grain fail.
/// </summary>
internal static class CleanText
{
    /// <summary>Whether the text can be stored.</summary>
    public static bool Is(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || char.IsLowSurrogate(text[i]))
            {
                return false;
            }

            if (char.IsHighSurrogate(text[i]) && (++i == text.Length || !char.IsLowSurrogate(text[i])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the text, without blanks around it, can be stored and has so many UTF-16 units.</summary>
    public static bool Fits(string text, int from, int to)
    {
        var length = text.AsSpan().Trim().Length;
        return length >= from && length <= to && Is(text);
    }

    /// <summary>
    /// A name that came from elsewhere and can't be asked for again: trimmed, cut, and what can't be stored replaced.
    /// </summary>
    public static string Tidy(string name, int longest)
    {
        var trimmed = name.Trim();
        var end = Math.Min(trimmed.Length, longest);
        var cut = end < trimmed.Length && char.IsHighSurrogate(trimmed[end - 1]) ? end - 1 : end;
        return string.Concat(trimmed[..cut].EnumerateRunes().Select(Show));

        // EnumerateRunes turns half a pair into the replacement character by itself.
        static string Show(Rune rune) => rune.Value == 0 ? Rune.ReplacementChar.ToString() : rune.ToString();
    }
}
