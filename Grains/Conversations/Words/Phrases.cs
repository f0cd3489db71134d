using System.Globalization;
using System.Resources;

namespace LytSlot.Grains.Conversations.Words;

/// <summary>
/// The bot's words in one language, from <c>Phrases.resx</c> (English) and <c>Phrases.ru.resx</c> by key. Names of days
/// and months stand there too, so that a text does not depend on which culture data a machine has.
/// </summary>
internal sealed class Phrases
{
    private static readonly ResourceManager Texts =
        new("LytSlot.Grains.Conversations.Words.Phrases", typeof(Phrases).Assembly);

    private readonly CultureInfo _culture;

    private Phrases(string language)
    {
        Language = language;
        _culture = CultureInfo.GetCultureInfo(language);
    }

    public static Phrases English { get; } = new("en");

    public static Phrases Russian { get; } = new("ru");

    /// <summary><c>ru</c> or <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>A phrase with its gaps filled.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such phrase.</exception>
    public string this[string key, params object[] arguments]
    {
        get
        {
            var text = Find(key) ?? throw new MissingManifestResourceException($"There are no words for {key}.");
            return arguments.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, arguments);
        }
    }

    /// <summary>Those of a stored language.</summary>
    public static Phrases Of(string? language) => language == Russian.Language ? Russian : English;

    /// <summary>The language to begin with, for a Telegram that is set to this IETF tag.</summary>
    public static Phrases For(string? tag) =>
        tag is not null && tag.Split('-')[0] is "ru" or "be" or "kk" ? Russian : English;

    /// <summary>The phrase, or null when there is none.</summary>
    public string? Find(string key) => Texts.GetString(key, _culture);

    /// <summary>A number of things, in the right form: keys <c>{key}.one</c>, <c>.few</c>, <c>.many</c>.</summary>
    public string Count(string key, int number) => this[$"{key}.{Plural.Form(Language, number)}", Number(number)];

    /// <summary>A number with its thousands apart.</summary>
    public string Number(long number) => number
        .ToString("#,0", CultureInfo.InvariantCulture)
        .Replace(",", this["number.group"], StringComparison.Ordinal);
}
