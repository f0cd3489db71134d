using Microsoft.Extensions.Configuration;

namespace LytSlot.ServiceDefaults.Settings;

/// <summary>
/// Every setting that any of the hosts reads; README says what each is for. Known to all of them, so that one file of
/// settings can serve all three.
/// </summary>
internal static class KnownSettings
{
    /// <summary>Sections, and what may stand in each.</summary>
    public static IReadOnlyDictionary<string, string[]> All { get; } = new Dictionary<string, string[]>
    {
        ["ConnectionStrings"] = ["Silo", "Reader", "AdminReader", "Owner", "Api", "Bot"],
        ["Silo"] = ["SiloPort", "GatewayPort", "AdvertisedAddress"],
        ["Cluster"] = ["ClusterId", "ServiceId"],
        ["Shutdown"] = ["Drain"],
        ["Timings"] = ["Profile"],
        ["Telegram"] =
        [
            "Token", "BaseUrl", "StartLink", "ProbeChats", "Updates", "WebhookUrl", "WebhookSecret",
            "WebhookConnections",
        ],
        ["Sender"] =
        [
            "Unlimited", "BotPerSecond", "BotStep", "PrivateSeconds", "PrivateBurst", "ChannelSeconds",
            "ChannelPerMinute", "Slack", "MaxWait", "PermitValidity", "MaxWaiting",
        ],
        ["Payments:Stripe"] = ["SecretKey", "WebhookSecret", "BaseUrl"],
        ["Payments:YooKassa"] = ["ShopId", "SecretKey", "BaseUrl"],
        ["Payments:Manual"] = ["Offered"],
        ["Admins"] = ["TelegramIds"],
        ["Clicks"] = ["BaseUrl"],
        ["Webhooks"] = ["AllowPrivate"],
        ["Auth"] = ["SigningKey", "Issuer", "OtherSigningKey"],
        ["Pages"] = ["BotLink"],
        ["Cors"] = ["Origins"],
        ["Requests"] = ["PerMinute"],
        ["Sentry"] = ["Dsn"],
    };

    /// <summary>
    /// What stands in one of our sections and is read by nobody: a slip of the pen would otherwise leave the default
    /// in force unseen. Never repeats a value.
    /// </summary>
    public static IEnumerable<string> Strangers(IConfiguration configuration) =>
        from root in All.Keys.Select(section => section.Split(':')[0]).Distinct()
        from key in configuration.GetSection(root).AsEnumerable()
        where !string.IsNullOrEmpty(key.Value) && !IsKnown(key.Key) && !IsSection(key.Key)
        select SettingsMessage.Unknown(key.Key, Siblings(key.Key));

    private static bool IsKnown(string key) => All.Any(section => section.Value.Any(name =>
        $"{key}:".StartsWith($"{section.Key}:{name}:", StringComparison.OrdinalIgnoreCase)));

    private static bool IsSection(string key) =>
        All.Keys.Any(section => $"{section}:".StartsWith($"{key}:", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Siblings(string key) =>
        from section in All
        where $"{key}:".StartsWith($"{section.Key}:", StringComparison.OrdinalIgnoreCase)
            || section.Key.StartsWith($"{key.Split(':')[0]}:", StringComparison.OrdinalIgnoreCase)
        from name in section.Value
        select $"{section.Key}:{name}";
}
