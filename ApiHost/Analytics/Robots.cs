using System.Text.RegularExpressions;

namespace LytSlot.ApiHost.Analytics;

/// <summary>
/// Which requests are no person's click: programs that look at links (Telegram's own for the preview among them), and
/// browsers that fetch ahead. They are led to the target all the same.
/// </summary>
internal static partial class Robots
{
    private static readonly string[] Purposes = ["Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"];

    public static bool Sent(HttpRequest request)
    {
        var browser = request.Headers.UserAgent.ToString();
        return !HttpMethods.IsGet(request.Method)
            || browser.Length == 0
            || Program().IsMatch(browser)
            || Purposes.Any(name => Ahead().IsMatch(request.Headers[name].ToString()));
    }

    /// <summary>Programs name themselves; CUBOT makes phones.</summary>
    [GeneratedRegex(
        "(?<!cu)bot|crawl|spider|slurp|preview|scan|monitor|headless|lighthouse|facebookexternalhit|whatsapp|skypeuri"
        + "|vkshare|embedly|curl/|wget/|python|java/|okhttp|go-http|libwww|httpclient|axios|node-fetch|undici|ruby"
        + "|perl",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Program();

    [GeneratedRegex("prefetch|prerender|preview", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ahead();
}
