using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LytSlot.TelegramStandIn.Api;

namespace LytSlot.TelegramStandIn.Files;

/// <summary>
/// File ids as Telegram makes them: a new <c>file_id</c> each time a message shows the file, and one
/// <c>file_unique_id</c> for ever. The id is prefix (4), key (16), size (1), count.
/// </summary>
internal static class FileIds
{
    private const int PrefixLength = 4;
    private const int KeyLength = 16;

    public static string New(MediaFile file, char size, long count) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix(file.Kind)}{file.Key}{size}{count:x8}");

    public static string Unique(MediaFile file, char size) => $"AQAD{file.Key[..12]}{size}";

    public static string KeyOf(string content) => KeyOf(Encoding.UTF8.GetBytes(content));

    /// <summary>The key inside a file id, or null if this is none.</summary>
    public static string? KeyIn(string fileId) =>
        fileId.Length > PrefixLength + KeyLength ? fileId.Substring(PrefixLength, KeyLength) : null;

    public static char SizeIn(string fileId) => fileId[PrefixLength + KeyLength];

    public static Refusal Wrong() => Refusal.BadRequest("wrong file identifier/HTTP URL specified");

    private static string KeyOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content))[..KeyLength];

    private static string Prefix(MediaKind kind) => kind switch
    {
        MediaKind.Photo => "AgAC",
        MediaKind.Video => "BAAC",
        MediaKind.Animation => "CgAC",
        MediaKind.Document => "BQAC",
        MediaKind.None => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
