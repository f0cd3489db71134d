using System.Buffers;
using System.Buffers.Text;

namespace LytSlot.Grains.Conversations.Taps;

/// <summary>Two ids in 43 characters, base64url: as long as a tap or a link may carry.</summary>
internal static class IdPair
{
    public const int Length = 43;

    private const int IdBytes = 16;

    public static string Spell(Guid first, Guid second)
    {
        Span<byte> ids = stackalloc byte[2 * IdBytes];
        first.TryWriteBytes(ids, bigEndian: true, out _);
        second.TryWriteBytes(ids[IdBytes..], bigEndian: true, out _);
        return Base64Url.EncodeToString(ids);
    }

    public static bool TryParse(ReadOnlySpan<char> text, out Guid first, out Guid second)
    {
        (first, second) = (default, default);
        Span<byte> ids = stackalloc byte[2 * IdBytes];
        if (text.Length != Length
            || Base64Url.DecodeFromChars(text, ids, out _, out var count) is not OperationStatus.Done
            || count != ids.Length)
        {
            return false;
        }

        (first, second) = (new(ids[..IdBytes], bigEndian: true), new(ids[IdBytes..], bigEndian: true));
        return true;
    }
}
