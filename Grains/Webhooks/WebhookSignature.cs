using System.Security.Cryptography;
using System.Text;
using LytSlot.Webhooks;

namespace LytSlot.Grains.Webhooks;

/// <summary>
/// How posts are signed: <c>t={unix seconds},v1={hex}</c>, a second <c>v1</c> for a day after a change.
/// </summary>
internal static class WebhookSignature
{
    /// <summary>The header for a body; each <c>v1</c> is the HMAC-SHA256 of <c>{t}.{body}</c>.</summary>
    public static string Of(string body, WebhookSecret secret, DateTimeOffset now)
    {
        var at = now.ToUnixTimeSeconds();
        var signed = Encoding.UTF8.GetBytes(FormattableString.Invariant($"{at}.{body}"));
        return string.Join(
            ',',
            new[] { secret.Secret, secret.Previous }.OfType<string>().Select(key => $"v1={Sign(key, signed)}")
                .Prepend(FormattableString.Invariant($"t={at}")));
    }

    private static string Sign(string key, byte[] signed) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), signed));
}
