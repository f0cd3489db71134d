using System.Buffers.Binary;

namespace LytSlot.TelegramStandIn.Files;

/// <summary>Reads the size of a PNG, JPEG or GIF picture from its first bytes.</summary>
internal static class ImageHeader
{
    /// <summary>Width and height in pixels; zeros for anything else.</summary>
    public static (int Width, int Height) Size(ReadOnlySpan<byte> content) => content switch
    {
        [0x89, 0x50, 0x4E, 0x47, ..] when content.Length >= 24 => (
            BinaryPrimitives.ReadInt32BigEndian(content[16..]), BinaryPrimitives.ReadInt32BigEndian(content[20..])),
        [0x47, 0x49, 0x46, ..] when content.Length >= 10 => (
            BinaryPrimitives.ReadInt16LittleEndian(content[6..]), BinaryPrimitives.ReadInt16LittleEndian(content[8..])),
        [0xFF, 0xD8, ..] => Jpeg(content[2..]),
        _ => (0, 0),
    };

    private static (int Width, int Height) Jpeg(ReadOnlySpan<byte> rest)
    {
        while (rest.Length >= 9 && rest[0] == 0xFF)
        {
            if (rest[1] is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC)
            {
                var height = BinaryPrimitives.ReadUInt16BigEndian(rest[5..]);
                return (BinaryPrimitives.ReadUInt16BigEndian(rest[7..]), height);
            }

            var next = BinaryPrimitives.ReadUInt16BigEndian(rest[2..]) + 2;
            if (next >= rest.Length)
            {
                break;
            }

            rest = rest[next..];
        }

        return (0, 0);
    }
}
