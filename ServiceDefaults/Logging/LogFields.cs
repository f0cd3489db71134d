using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace LytSlot.ServiceDefaults.Logging;

/// <summary>Named values of a log line. Of two values under one name the later, inner one counts.</summary>
internal sealed class LogFields
{
    private const string Template = "{OriginalFormat}";

    private readonly Dictionary<string, object?> _values = [];

    public bool IsEmpty => _values.Count == 0;

    public static LogFields Of(IExternalScopeProvider? scopes)
    {
        var fields = new LogFields();
        scopes?.ForEachScope(static (scope, all) => all.Add(scope), fields);
        return fields;
    }

    public LogFields Add(object? source)
    {
        if (source is IEnumerable<KeyValuePair<string, object?>> pairs)
        {
            foreach (var (name, value) in pairs)
            {
                if (name != Template)
                {
                    _values[name] = value;
                }
            }
        }

        return this;
    }

    public void WriteTo(Utf8JsonWriter json)
    {
        foreach (var (name, value) in _values)
        {
            json.WritePropertyName(name);
            WriteValue(json, value);
        }
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            default:
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
