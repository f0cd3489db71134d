using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LytSlot.TelegramStandIn.Json;

/// <summary>The two spellings of JSON: Telegram's snake_case and the control interface's camelCase.</summary>
internal static class TelegramJson
{
    public static readonly JsonSerializerOptions Wire = Spelled(JsonNamingPolicy.SnakeCaseLower);

    public static readonly JsonSerializerOptions Control = Spelled(JsonNamingPolicy.CamelCase);

    /// <summary>Whether two values look the same on the wire.</summary>
    public static bool Same<T>(T one, T other) =>
        JsonSerializer.SerializeToUtf8Bytes(one, Wire).AsSpan()
            .SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(other, Wire));

    private static JsonSerializerOptions Spelled(JsonNamingPolicy naming) => new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = naming,
        PropertyNameCaseInsensitive = naming == JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
    };
}
