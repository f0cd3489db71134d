using System.Text.RegularExpressions;
using System.Xml.Linq;
using LytSlot.Testing;

namespace LytSlot.Towns.Drivers;

/// <summary>What the bot says in English, by the key of the phrase: stories survive a better wording.</summary>
internal static partial class Words
{
    private static readonly Dictionary<string, string> All = XDocument
        .Load(Path.Combine(Repository.Root, "Grains", "Conversations", "Words", "Phrases.resx"))
        .Descendants("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    /// <summary>Whether the text holds the phrase, whatever stands in its gaps.</summary>
    public static bool Says(this Seen message, string key) =>
        message.Text is { } text && In(text, key);

    public static bool In(string text, string key) =>
        Gap().Split(All[key]).All(part => text.Contains(part, StringComparison.Ordinal));

    /// <summary>Waits for a message of the bot with that phrase.</summary>
    public static Task<Seen> Hears(this Person person, string key, TimeSpan? limit = null) =>
        person.Sees(message => message.Says(key), $"\"{All[key]}\"", limit);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Gap();
}
