using System.Text.Json;

namespace LytSlot.TelegramStandIn.Api;

/// <summary>One parameter of a method: its types and whether it must be there.</summary>
internal sealed record ParameterDescription(string Name, string[] Types, bool Required)
{
    public static ParameterDescription Parse(string name, string type) =>
        new(name, type.TrimEnd('!').Split('|'), type.EndsWith('!'));

    /// <summary>
    /// The value as JSON of the described type. Forms carry everything as text, so numbers, flags, objects and arrays
    /// are read out of it; numbers written as text in a JSON body are accepted too, as Telegram does.
    /// </summary>
    /// <exception cref="Refusal">The value is of another type.</exception>
    public JsonElement Read(JsonElement value)
    {
        foreach (var type in Types)
        {
            if (As(type, value) is { } read)
            {
                return read;
            }
        }

        throw Wrong();
    }

    private static JsonElement? As(string type, JsonElement value) => type switch
    {
        "integer" => Integer(value),
        "boolean" => Flag(value),
        "object" => Shaped(value, JsonValueKind.Object),
        "array" => Shaped(value, JsonValueKind.Array),
        "number" => value.ValueKind == JsonValueKind.Number ? value : null,
        _ => value.ValueKind switch
        {
            JsonValueKind.String => value,
            JsonValueKind.Number => JsonSerializer.SerializeToElement(value.GetRawText()),
            _ => null,
        },
    };

    private static JsonElement? Integer(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt64(out _) => value,
        JsonValueKind.String when long.TryParse(value.GetString(), out var number) =>
            JsonSerializer.SerializeToElement(number),
        _ => null,
    };

    private static JsonElement? Flag(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => value,
        JsonValueKind.String => value.GetString()?.ToUpperInvariant() switch
        {
            "TRUE" or "YES" or "1" => JsonSerializer.SerializeToElement(true),
            "FALSE" or "NO" or "0" => JsonSerializer.SerializeToElement(false),
            _ => null,
        },
        JsonValueKind.Number when value.TryGetInt64(out var number) && number is 0 or 1 =>
            JsonSerializer.SerializeToElement(value.GetRawText() == "1"),
        _ => null,
    };

    private static JsonElement? Shaped(JsonElement value, JsonValueKind wanted)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return value.ValueKind == wanted ? value : null;
        }

        try
        {
            using var document = JsonDocument.Parse(value.GetString()!);
            return document.RootElement.ValueKind == wanted ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Refusal Wrong() => Refusal.BadRequest(Name switch
    {
        "reply_markup" => "object expected as reply markup",
        "media" => "can't parse media JSON object",
        "prices" => "can't parse labeled prices JSON object",
        "entities" or "caption_entities" => "can't parse entities: expected an Array",
        _ => $"invalid parameter \"{Name}\" value specified",
    });
}
