using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace LytSlot.Towns.Drivers;

/// <summary>Tokens as a forger makes them from a good one.</summary>
internal static class Tokens
{
    /// <summary>Everything as it was but the signature, which is somebody else's.</summary>
    public static string SignedBy(string token, string key, Action<JsonObject>? change = null)
    {
        var parts = token.Split('.');
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!.AsObject();
        change?.Invoke(claims);
        var head = $"{parts[0]}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims.ToJsonString()))}";
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(head));
        return $"{head}.{Base64Url.EncodeToString(signature)}";
    }

    /// <summary>The claims without any signature, and a header that says so.</summary>
    public static string Unsigned(string token)
    {
        var head = Base64Url.EncodeToString("""{"alg":"none","typ":"JWT"}"""u8);
        return $"{head}.{token.Split('.')[1]}.";
    }
}
