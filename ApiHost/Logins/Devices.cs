namespace LytSlot.ApiHost.Logins;

/// <summary>
/// What a person signs in with, as its requests say: a browser and its system, or a program. In names that are the same
/// in every language.
/// </summary>
internal static class Devices
{
    private const int LongestProgram = 60;

    /// <summary>Browsers claim to be one another: the first that fits is the one it is.</summary>
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("YaBrowser/", "Yandex Browser"), ("OPR/", "Opera"), ("Edg", "Edge"), ("SamsungBrowser/", "Samsung Internet"),
        ("Vivaldi/", "Vivaldi"), ("FxiOS/", "Firefox"), ("Firefox/", "Firefox"), ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    /// <summary>So do systems: an iPhone is like a Mac, and Android is a Linux.</summary>
    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "ChromeOS"), ("Windows", "Windows"),
        ("Mac OS X", "macOS"), ("Linux", "Linux"),
    ];

    /// <summary><c>Chrome, Android</c>; of a program its name; null when the request does not say.</summary>
    public static string? Of(HttpRequest request) => Of($"{request.Headers.UserAgent}");

    /// <summary>As <see cref="Of(HttpRequest)"/>.</summary>
    public static string? Of(string agent)
    {
        string?[] known = [Find(Browsers, agent), Find(Systems, agent)];
        return known[0] is not null ? string.Join(", ", known.Where(name => name is not null)) : Program(agent);
    }

    private static string? Find((string Mark, string Name)[] names, string agent) =>
        Array.Find(names, one => agent.Contains(one.Mark, StringComparison.Ordinal)).Name;

    /// <summary><c>curl/8.5.0 (linux)</c> is <c>curl</c>.</summary>
    private static string? Program(string agent)
    {
        var name = agent.Trim().Split([' ', '/', '(', ';'], 2)[0];
        return name.Length is 0 or > LongestProgram ? null : name;
    }
}
