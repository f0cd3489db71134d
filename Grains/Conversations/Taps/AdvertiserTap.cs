using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using LytSlot.Advertisers;

namespace LytSlot.Grains.Conversations.Taps;

/// <summary>
/// A tap on an advertiser of a tenant, <c>adv:{tenant, base64url}:{Telegram user}</c>, at most 46 bytes. It only names
/// them: whether the person may is for the tenant's grains to say.
/// </summary>
internal static class AdvertiserTap
{
    private const string Prefix = "adv";

    private const int IdBytes = 16;

    public static string Of(AdvertiserKey key)
    {
        Span<byte> id = stackalloc byte[IdBytes];
        key.Tenant.TryWriteBytes(id, bigEndian: true, out _);
        return string.Create(
            CultureInfo.InvariantCulture, $"{Prefix}:{Base64Url.EncodeToString(id)}:{key.Advertiser}");
    }

    public static bool TryParse([NotNullWhen(true)] string? data, out AdvertiserKey key)
    {
        key = default;
        Span<byte> id = stackalloc byte[IdBytes];
        if (data?.Split(':') is not [Prefix, { Length: 22 } tenant, var user]
            || Base64Url.DecodeFromChars(tenant, id, out _, out var count) is not OperationStatus.Done
            || count != IdBytes
            || !long.TryParse(user, NumberStyles.None, CultureInfo.InvariantCulture, out var advertiser))
        {
            return false;
        }

        key = new(new(id, bigEndian: true), advertiser);
        return true;
    }
}
