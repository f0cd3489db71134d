using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace LytSlot.TelegramStandIn.Files;

/// <summary>
/// Draws a picture from a name: a sky, a sun and hills in colours that the name decides. PNG, no library.
/// </summary>
internal static class GeneratedPicture
{
    private static readonly uint[] Crc = [.. Enumerable.Range(0, 256).Select(CrcEntry)];

    public static byte[] Draw(string name, int width, int height)
    {
        var seed = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        var hue = seed[0] * 360.0 / 256;
        var sky = Colour(hue, 0.55, 0.62);
        var horizon = Colour(hue + 38 + (seed[1] % 40), 0.75, 0.80);
        var sun = (X: width * (0.2 + (seed[2] / 425.0)), Y: height * (0.18 + (seed[3] / 1000.0)), R: height * 0.11);
        var rows = new byte[height * ((width * 3) + 1)];
        var at = 0;
        for (var y = 0; y < height; y++)
        {
            rows[at++] = 0;
            for (var x = 0; x < width; x++)
            {
                var (r, g, b) = Pixel(x, y);
                rows[at++] = (byte)r;
                rows[at++] = (byte)g;
                rows[at++] = (byte)b;
            }
        }

        return Png(rows, width, height);

        (double R, double G, double B) Pixel(int x, int y)
        {
            for (var hill = 2; hill >= 0; hill--)
            {
                var wave = Math.Sin((x * (1.5 + (seed[4 + hill] % 5)) * Math.PI / width) + seed[8 + hill]);
                if (y > height * (0.55 + (hill * 0.13) + (0.07 * wave)))
                {
                    return Colour(hue + 150 + (hill * 14), 0.38, 0.46 - (hill * 0.11));
                }
            }

            var distance = Math.Sqrt(((x - sun.X) * (x - sun.X)) + ((y - sun.Y) * (y - sun.Y)));
            var glow = Math.Clamp(1 - ((distance - sun.R) / (sun.R * 1.5)), 0, 1);
            var background = Mix(sky, horizon, y / (height * 0.7));
            return Mix(background, (255, 246, 214), distance < sun.R ? 1 : glow * 0.45);
        }
    }

    private static (double R, double G, double B) Mix(
        (double R, double G, double B) from, (double R, double G, double B) to, double part)
    {
        part = Math.Clamp(part, 0, 1);
        return (
            from.R + ((to.R - from.R) * part),
            from.G + ((to.G - from.G) * part),
            from.B + ((to.B - from.B) * part));
    }

    private static (double R, double G, double B) Colour(double hue, double saturation, double lightness)
    {
        var chroma = saturation * Math.Min(lightness, 1 - lightness);
        return (Channel(0), Channel(8), Channel(4));

        double Channel(int n)
        {
            var k = (n + (hue / 30)) % 12;
            return 255 * (lightness - (chroma * Math.Max(-1, Math.Min(Math.Min(k - 3, 9 - k), 1))));
        }
    }

    private static byte[] Png(byte[] rows, int width, int height)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = 2;
        Chunk(file, "IHDR", header);
        using (var packed = new MemoryStream())
        {
            using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                zlib.Write(rows);
            }

            Chunk(file, "IDAT", packed.ToArray());
        }

        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, string type, byte[] content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. content];
        file.Write(body);
        var crc = uint.MaxValue;
        foreach (var value in body)
        {
            crc = Crc[(crc ^ value) & 0xFF] ^ (crc >> 8);
        }

        BinaryPrimitives.WriteUInt32BigEndian(number, ~crc);
        file.Write(number);
    }

    private static uint CrcEntry(int index)
    {
        var value = (uint)index;
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        }

        return value;
    }
}
