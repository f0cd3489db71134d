using System.Security.Cryptography;
using System.Text;

namespace LytSlot;

/// <summary>
/// Ids of things that must be the same whenever the same request comes: nobody has to remember what was minted.
/// </summary>
public static class NamedId
{
    /// <summary>
    /// The id that goes with a name: a UUID of version 8 (https://www.rfc-editor.org/rfc/rfc9562#section-5.8), the
    /// first bits of the name's SHA-256.
    /// </summary>
    /// <param name="name">The same name, the same id; of two names, two.</param>
    public static Guid Of(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }
}
