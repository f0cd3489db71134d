using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace LytSlot.ServiceDefaults.Logging;

/// <summary>
/// One JSON object a line. The framework's own formatter buries the trace in an array of scopes; here
/// <c>trace_id</c> and <c>span_id</c> stand on the top level, and scopes are one object, so that
/// <c>jq 'select(.trace_id == "…")'</c> finds everything that one request did.
/// </summary>
internal sealed class JsonLineFormatter(HostName host, TimeProvider time) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "lytslot-json";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(
        in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var message = logEntry.Formatter(logEntry.State, logEntry.Exception);
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("time", time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", null));
            json.WriteString("level", logEntry.LogLevel.ToString());
            json.WriteString("host", host.Value);
            json.WriteString("category", logEntry.Category);
            json.WriteString("message", message);
            WriteTrace(json);
            WriteFields(json, "state", new LogFields().Add(logEntry.State));
            WriteFields(json, "scope", LogFields.Of(scopeProvider));
            if (logEntry.Exception is { } exception)
            {
                json.WriteString("exception", exception.ToString());
            }

            json.WriteEndObject();
        }

        textWriter.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        textWriter.Write('\n');
    }

    private static void WriteTrace(Utf8JsonWriter json)
    {
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity)
        {
            json.WriteString("trace_id", activity.TraceId.ToHexString());
            json.WriteString("span_id", activity.SpanId.ToHexString());
        }
    }

    private static void WriteFields(Utf8JsonWriter json, string name, LogFields fields)
    {
        if (fields.IsEmpty)
        {
            return;
        }

        json.WriteStartObject(name);
        fields.WriteTo(json);
        json.WriteEndObject();
    }
}
