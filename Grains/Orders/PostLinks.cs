using System.Globalization;

namespace LytSlot.Grains.Orders;

/// <summary>Addresses of posts (https://core.telegram.org/api/links#message-links).</summary>
internal static class PostLinks
{
    /// <summary>t.me/name/id, or, for private channels, t.me/c/ and the chat id without its leading -100.</summary>
    public static string Of(long channel, string? username, int message) => username is null
        ? string.Create(CultureInfo.InvariantCulture, $"https://t.me/c/{-channel - 1_000_000_000_000}/{message}")
        : string.Create(CultureInfo.InvariantCulture, $"https://t.me/{username}/{message}");
}
