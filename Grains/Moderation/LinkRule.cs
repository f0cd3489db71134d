using System.Globalization;
using System.Text.RegularExpressions;

namespace LytSlot.Grains.Moderation;

/// <summary>A link that is not wanted: a domain with all below it, or a public name at Telegram.</summary>
/// <param name="Rule">As it is shown: a domain in small letters, or <c>@name</c>.</param>
/// <param name="Sense">How it is compared: the domain as it goes over the wire, or <c>@name</c>.</param>
internal sealed partial record LinkRule(string Rule, string Sense)
{
    /// <summary>Longest domain name there is.</summary>
    public const int Longest = 253;

    private static readonly IdnMapping Idn = new();

    /// <summary>Where Telegram's own links lead.</summary>
    public static bool IsTelegram(string host) => host is "t.me" or "telegram.me" or "telegram.dog";

    /// <summary>
    /// Whether it is a public name at Telegram (https://core.telegram.org/method/account.checkUsername).
    /// </summary>
    public static bool IsName(string name) => Name().IsMatch(name);

    /// <summary>A host as it goes over the wire; null when it is none.</summary>
    public static string? Host(string written)
    {
        var host = written.Trim('.').ToLowerInvariant();
        if (host.Length is 0 or > Longest || !host.Contains('.', StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            var wire = Idn.GetAscii(host);
            return Uri.CheckHostName(wire) is UriHostNameType.Dns or UriHostNameType.IPv4 ? wire : null;
        }
        catch (ArgumentException)
        {
            // Not a name that can be spelled over the wire.
            return null;
        }
    }

    /// <summary>Reads a rule, also from a whole link; null when it is none.</summary>
    public static LinkRule? Parse(string? written)
    {
        var text = written?.Trim() ?? "";
        if (!CleanText.Is(text) || text.Any(char.IsWhiteSpace))
        {
            return null;
        }

        if (text.StartsWith('@'))
        {
            return OfName(text[1..]);
        }

        var rest = text[(text.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 ? scheme + 3 : 0)..];
        var end = rest.IndexOfAny(['/', '?', '#']);
        var (host, path) = end < 0 ? (rest, "") : (rest[..end], rest[end..].Trim('/'));
        host = host.Split(':')[0];
        if (Host(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host) is not { } wire)
        {
            return null;
        }

        // All of Telegram is meant only by who says no more than that.
        return path.Length > 0 && IsTelegram(wire)
            ? OfName(path.Split('/', '?', '#')[0])
            : new(Idn.GetUnicode(wire), wire);
    }

    private static LinkRule? OfName(string name) =>
        IsName(name) ? new("@" + name.ToLowerInvariant(), "@" + name.ToLowerInvariant()) : null;

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]{3,31}$", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
