using System.Text.Json;
using LytSlot.TelegramStandIn.Json;

namespace LytSlot.TelegramStandIn.Api;

/// <summary>The checked arguments of one call.</summary>
internal sealed class CallArguments
{
    private readonly Dictionary<string, JsonElement> _values;
    private readonly IReadOnlyDictionary<string, Upload> _uploads;

    private CallArguments(Dictionary<string, JsonElement> values, IReadOnlyDictionary<string, Upload> uploads)
    {
        _values = values;
        _uploads = uploads;
    }

    /// <summary>Everything that was given, as it goes into the record.</summary>
    public IReadOnlyDictionary<string, JsonElement> Values => _values;

    /// <summary>Checks a call against the description of its method.</summary>
    /// <exception cref="Refusal">A parameter is unknown, missing or of a wrong type.</exception>
    public static CallArguments Check(
        MethodDescription method,
        IReadOnlyDictionary<string, JsonElement> given,
        IReadOnlyDictionary<string, Upload> uploads)
    {
        var values = new Dictionary<string, JsonElement>();
        foreach (var (name, value) in given)
        {
            if (value.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            var parameter = method.Parameters.GetValueOrDefault(name)
                ?? throw Refusal.BadRequest($"unknown parameter \"{name}\"");
            values[name] = parameter.Read(value);
        }

        // A file part may carry the name of the parameter itself instead of an attach:// reference.
        foreach (var name in uploads.Keys)
        {
            if (!values.ContainsKey(name) && method.Parameters.ContainsKey(name))
            {
                values[name] = JsonSerializer.SerializeToElement($"attach://{name}");
            }
        }

        foreach (var parameter in method.Parameters.Values)
        {
            if (parameter.Required && !values.ContainsKey(parameter.Name))
            {
                throw Refusal.BadRequest(Missing(parameter.Name));
            }
        }

        return new CallArguments(values, uploads);
    }

    public bool Has(string name) => _values.ContainsKey(name);

    public string? Text(string name)
    {
        if (!_values.TryGetValue(name, out var value))
        {
            return null;
        }

        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
        }
        catch (InvalidOperationException)
        {
            throw Refusal.BadRequest("strings must be encoded in UTF-8");
        }
    }

    public long? Number(string name) => _values.TryGetValue(name, out var value) ? value.GetInt64() : null;

    public bool Flag(string name) => _values.TryGetValue(name, out var value) && value.GetBoolean();

    public T? Object<T>(string name, string complaint)
        where T : class
    {
        if (!_values.TryGetValue(name, out var value))
        {
            return null;
        }

        try
        {
            return value.Deserialize<T>(TelegramJson.Wire);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Refusal.BadRequest(complaint);
        }
    }

    public Upload? Upload(string name) => _uploads.GetValueOrDefault(name);

    private static string Missing(string parameter) => parameter switch
    {
        "chat_id" => "chat_id is empty",
        "text" => "message text is empty",
        "message_id" => "message identifier is not specified",
        "photo" or "video" or "document" or "animation" => $"there is no {parameter} in the request",
        _ => $"parameter \"{parameter}\" is required",
    };
}
