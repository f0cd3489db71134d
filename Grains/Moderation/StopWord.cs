using System.Collections.Immutable;

namespace LytSlot.Grains.Moderation;

/// <summary>A stop word or phrase, word by word as they are compared.</summary>
/// <param name="Rule">As it was written.</param>
/// <param name="Forms">Its words, at least one.</param>
internal sealed record StopWord(string Rule, ImmutableArray<WordForm> Forms)
{
    /// <summary>Longest rule, in UTF-16 units.</summary>
    public const int Longest = 64;

    /// <summary>Letters before a star, so that no rule meets everything.</summary>
    public const int ShortestStem = 3;

    private const char Star = '*';

    /// <summary>What is the same for every text.</summary>
    public string Sense => string.Join(' ', Forms.Select(form => form.IsStem ? form.Text + Star : form.Text));

    /// <summary>Reads a rule; null when it is none.</summary>
    public static StopWord? Parse(string? written)
    {
        if (written is null || !CleanText.Fits(written, 1, Longest))
        {
            return null;
        }

        var parts = written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var forms = ImmutableArray.CreateBuilder<WordForm>();
        foreach (var part in parts)
        {
            var isStem = part.EndsWith(Star);
            var words = Words.Of(isStem ? part[..^1] : part);
            if (part[..^1].Contains(Star) || (isStem && (words.Count == 0 || words[^1].Form.Length < ShortestStem)))
            {
                return null;
            }

            forms.AddRange(words.Select((word, at) => new WordForm(word.Form, isStem && at == words.Count - 1)));
        }

        return forms.Count == 0 ? null : new(string.Join(' ', parts), forms.ToImmutable());
    }

    /// <summary>Where a text has it whose words are these, from one of them on; null when it has not.</summary>
    public (int Start, int End)? In(List<Word> words, int from)
    {
        if (from + Forms.Length > words.Count)
        {
            return null;
        }

        for (var i = 0; i < Forms.Length; i++)
        {
            if (!Forms[i].Is(words[from + i].Form))
            {
                return null;
            }
        }

        return (words[from].Start, words[from + Forms.Length - 1].End);
    }
}
