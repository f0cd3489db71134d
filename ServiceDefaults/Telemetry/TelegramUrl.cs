using System.Text.RegularExpressions;

namespace LytSlot.ServiceDefaults.Telemetry;

/// <summary>Recognises calls to the Bot API, whatever its address, by the token in the path.</summary>
internal static partial class TelegramUrl
{
    public static bool HoldsToken(Uri? url) => url is not null && TokenInPath().IsMatch(url.OriginalString);

    [GeneratedRegex("/bot[0-9]+(:|%3a)", RegexOptions.IgnoreCase)]
    private static partial Regex TokenInPath();
}
