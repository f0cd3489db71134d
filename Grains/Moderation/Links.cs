using System.Text.RegularExpressions;
using System.Web;

namespace LytSlot.Grains.Moderation;

/// <summary>Where a text or an address leads, as rules spell it: hosts, and public names at Telegram.</summary>
internal static partial class Links
{
    /// <summary>An address in an address in an address: nobody looks deeper.</summary>
    private const int Deepest = 3;

    /// <summary>What a text names, and the words that name it. Readers tap also what has no scheme.</summary>
    public static IEnumerable<(string Target, string Excerpt)> InText(string text) =>
        Address().Matches(text).SelectMany(found => OfHost(found.Groups["host"].Value, found.Groups["path"].Value)
            .Concat(Within(found.Groups["path"].Value, depth: 0)).Select(target => (target, found.Value)))
        .Concat(Mention().Matches(text).Select(found => found.Groups["name"].Value)
            .Select(name => (name.ToLowerInvariant(), name)));

    /// <summary>Where an address leads, and what it carries within it.</summary>
    public static IEnumerable<string> Of(string url, int depth = 0)
    {
        if (depth == Deepest || !Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            return [];
        }

        if (address.Scheme is "tg")
        {
            var name = HttpUtility.ParseQueryString(address.Query)["domain"];
            return name is not null && LinkRule.IsName(name) ? ["t.me", "@" + name.ToLowerInvariant()] : ["t.me"];
        }

        return OfHost(Uri.UnescapeDataString(address.Host), address.AbsolutePath)
            .Concat(Within(address.PathAndQuery + address.Fragment, depth));
    }

    private static IEnumerable<string> Within(string path, int depth) =>
        Inner().Matches(Uri.UnescapeDataString(path)).SelectMany(inner => Of(inner.Value, depth + 1));

    private static IEnumerable<string> OfHost(string written, string path)
    {
        if (LinkRule.Host(written) is not { } host)
        {
            return [];
        }

        var first = path.TrimStart('/').Split('/', '?', '#') switch
        {
            ["s" or "c", var second, ..] => second,
            [var only, ..] => only,
            _ => "",
        };
        var name = LinkRule.IsTelegram(host) ? first
            : host.EndsWith(".t.me", StringComparison.Ordinal) ? host[..^".t.me".Length]
            : "";
        return LinkRule.IsName(name) ? [host, "@" + name.ToLowerInvariant()] : [host];
    }

    [GeneratedRegex(
        @"(?<host>([\p{L}\p{N}]([\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+(xn--[A-Za-z0-9-]+|\p{L}{2,}))(:\d+)?(?<path>/\S*)?",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();

    [GeneratedRegex(
        @"(^|[^\p{L}\p{N}_/@.])(?<name>@[A-Za-z][A-Za-z0-9_]{3,31})",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Mention();

    [GeneratedRegex(@"(https?|tg)://[^\s]+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Inner();
}
