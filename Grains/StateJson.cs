using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LytSlot.Grains;

/// <summary>
/// How states look in the database: camelCase members, enums as snake_case words, readable Cyrillic, no nulls. The
/// generated columns of the state table read these names, so the spelling is part of the schema.
/// </summary>
internal static class StateJson
{
    /// <summary>The options by themselves, as golden files are read and written.</summary>
    public static readonly JsonSerializerOptions Options = Create();

    /// <summary>Sets the options on those the storage provider made.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

        // jsonb sorts members by length, so a type's discriminator need not come first.
        options.AllowOutOfOrderMetadataProperties = true;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions();
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
