using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LytSlot.PaymentStandIn.News;

/// <summary>Stripe's signature of a webhook (https://docs.stripe.com/webhooks#verify-manually).</summary>
public static class Signature
{
    /// <summary>The header <c>Stripe-Signature</c>.</summary>
    public static string Of(string body, string secret, DateTimeOffset at)
    {
        var second = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{second}.{body}"));
        return $"t={second},v1={Convert.ToHexStringLower(hash)}";
    }
}
