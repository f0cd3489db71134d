using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace LytSlot.ApiHost.Analytics;

/// <summary>
/// Tells visitors of a day apart by a hash of address and browser under the day's salt. Neither is kept anywhere, and
/// once the salt is gone nobody can find out whose hash one was.
/// </summary>
internal sealed class Visitors(IClickStore store, TimeProvider time)
{
    private const int LongestBrowser = 256;

    /// <summary>A household has as many IPv6 addresses as it likes, and one such prefix.</summary>
    private const int PrefixBytes = 8;

    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    private volatile Salts _salts = new(null, null);

    /// <summary>Hash of a visitor; null while the day has no salt yet.</summary>
    public long? Hash(IPAddress? address, string browser, DateTimeOffset now)
    {
        if (_salts.Of(Day(now)) is not { } salt)
        {
            return null;
        }

        Span<byte> who = stackalloc byte[16 + (3 * LongestBrowser)];
        var length = Write(address, who);
        length += Encoding.UTF8.GetBytes(browser.AsSpan(0, Math.Min(browser.Length, LongestBrowser)), who[length..]);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(salt, who[..length], hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }

    /// <summary>Has the salts that are needed now and soon, and no other.</summary>
    public async Task Prepare(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var (today, soon) = (Day(now), Day(now + Ahead));
        if (_salts.Of(today) is null || _salts.Of(soon) is null || _salts.HasBefore(today))
        {
            var first = _salts.Of(today) ?? await store.Salt(today, today, cancel);
            var second = soon == today ? null : _salts.Of(soon) ?? await store.Salt(soon, today, cancel);
            _salts = new(new(today, first), second is null ? null : new(soon, second));
        }
    }

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    private static int Write(IPAddress? address, Span<byte> to)
    {
        if (address is null)
        {
            return 0;
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        plain.TryWriteBytes(to, out var written);
        return plain.AddressFamily is AddressFamily.InterNetworkV6 ? PrefixBytes : written;
    }

    private sealed record Salt(DateOnly Day, byte[] Bytes);

    private sealed record Salts(Salt? Today, Salt? Next)
    {
        public byte[]? Of(DateOnly day) => Today?.Day == day ? Today.Bytes : Next?.Day == day ? Next.Bytes : null;

        public bool HasBefore(DateOnly day) => Today?.Day < day;
    }
}
