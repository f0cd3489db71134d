using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace LytSlot.Grains.Moderation;

/// <summary>
/// Words as they are compared. The same are: small and capital letters, letters with and without marks on them (ё and
/// е, й and и), letters of Latin, Cyrillic and Greek that look alike, digits that stand for letters, letters in fancy
/// type; what nobody sees (zero width) is left out. Words that are spelled letter by letter count as one word, too.
/// </summary>
internal static class Words
{
    /// <summary>So many letters one by one are a word that somebody spelled.</summary>
    private const int FewestSpelled = 3;

    /// <summary>From here on signs may be letters in fancy type.</summary>
    private const int FirstFancy = 0x2000;

    /// <summary>Latin, Greek and Cyrillic end before.</summary>
    private const int FirstRare = 0x530;

    /// <summary>Of what texts are mostly made of, worked out once.</summary>
    private static readonly string[] Common =
        [.. Enumerable.Range(0, FirstRare).Select(code => Bare(new Rune(code)))];

    /// <summary>Each letter, and those it is taken for.</summary>
    private static readonly FrozenDictionary<char, char> Faces = new[]
    {
        "аaαɑ", "вbβ", "сc", "еeεєɛ", "нhһη", "кkκ", "мmμ", "оoοσө", "рpρ", "тtτ", "уyυү", "хxχ", "иu", "зʒ",
        "iіιıӏ", "jј", "sѕ", "dԁ", "vν", "nո", "gɡ", "wԝω", "qԛ",
    }.SelectMany(same => same.Select(face => KeyValuePair.Create(face, same[0]))).ToFrozenDictionary();

    private static readonly FrozenDictionary<char, char> Digits = new Dictionary<char, char>
    {
        ['0'] = 'о',
        ['3'] = 'з',
        ['1'] = 'i',
    }.ToFrozenDictionary();

    /// <summary>The words of a text that can be stored, where they stand; spelled ones behind their letters.</summary>
    public static List<Word> Of(string text)
    {
        var words = new List<Word>();
        var form = new StringBuilder();
        var (start, end, spelled) = (-1, 0, 0);
        for (var at = 0; at < text.Length;)
        {
            var rune = Rune.GetRuneAt(text, at);
            var next = at + rune.Utf16SequenceLength;
            if (IsUnseen(rune))
            {
                at = next;
                continue;
            }

            if (Letters(rune) is { Length: > 0 } letters)
            {
                start = start < 0 ? at : start;
                form.Append(letters);
                end = next;
            }
            else
            {
                Finish();
            }

            at = next;
        }

        Finish();
        Spell();
        return words;

        void Finish()
        {
            if (start < 0)
            {
                return;
            }

            var word = new Word(Look(form.ToString()), start, end);
            form.Clear();
            start = -1;
            if (word.Form.Length != 1)
            {
                Spell();
            }

            words.Add(word);
            spelled = word.Form.Length == 1 ? spelled + 1 : 0;
        }

        void Spell()
        {
            if (spelled >= FewestSpelled)
            {
                var letters = words[^spelled..];
                words.Add(new(string.Concat(letters.Select(word => word.Form)), letters[0].Start, letters[^1].End));
            }

            spelled = 0;
        }
    }

    /// <summary>Small letters without what stands on them; empty when it is no letter and no digit.</summary>
    private static string Letters(Rune rune) => rune.Value < FirstRare ? Common[rune.Value] : Bare(rune);

    private static string Bare(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value >= FirstFancy
        ? string.Concat(rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes()
            .Where(Rune.IsLetterOrDigit).Select(Rune.ToLowerInvariant))
        : "";

    /// <summary>Digits are letters among letters only: a number stays one.</summary>
    private static string Look(string letters)
    {
        var isNumber = letters.All(char.IsAsciiDigit);
        return string.Create(letters.Length, (letters, isNumber), static (look, from) =>
        {
            for (var i = 0; i < look.Length; i++)
            {
                var letter = from.letters[i];
                look[i] = Faces.GetValueOrDefault(letter, from.isNumber
                    ? letter
                    : Digits.GetValueOrDefault(letter, letter));
            }
        });
    }

    /// <summary>Marks on letters, and what has no width: they stand within a word and are none of it.</summary>
    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
