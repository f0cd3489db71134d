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
}
