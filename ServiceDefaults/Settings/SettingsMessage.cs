namespace LytSlot.ServiceDefaults.Settings;

/// <summary>The words for wrong settings, addressed to the person who starts the process.</summary>
internal static class SettingsMessage
{
    public static string Missing(string key) => $"{key} is missing (environment variable {Variable(key)})";

    public static string Wrong(string key, string why) => $"{key}: {why} (environment variable {Variable(key)})";

    public static string Unknown(string key, IEnumerable<string> known) =>
        $"{key} is no setting (environment variable {Variable(key)}); there are {string.Join(", ", known)}";

    public static string From(string application, IEnumerable<string> failures) =>
        string.Join(
            Environment.NewLine,
            failures.Distinct().Select(failure => $"  {failure}").Prepend($"{application} cannot start:"));

    private static string Variable(string key) => key.Replace(":", "__", StringComparison.Ordinal);
}
