using System.Globalization;
using System.Resources;

namespace LytSlot.ApiHost.Console;

/// <summary>Words of the console, in the language of the running request.</summary>
internal static class ConsoleWords
{
    private static readonly ResourceManager Words =
        new("LytSlot.ApiHost.Console.ConsoleWords", typeof(ConsoleWords).Assembly);

    /// <summary>The words for a key.</summary>
    public static string Say(string key) => Words.GetString(key, CultureInfo.CurrentUICulture)
        ?? throw new InvalidOperationException($"There are no words for {key}.");

    /// <summary>The words for a key with what they leave open filled in.</summary>
    public static string Say(string key, params ReadOnlySpan<object?> filling) =>
        string.Format(CultureInfo.InvariantCulture, Say(key), filling);

    /// <summary>The words for a key, or another text when there are none: for what others may add to.</summary>
    public static string SayOr(string key, string otherwise) =>
        Words.GetString(key, CultureInfo.CurrentUICulture) ?? otherwise;
}
