using System.Text.Json;
using LytSlot.TelegramStandIn.Json;

namespace LytSlot.TelegramStandIn.Record;

/// <summary>One call of the bot as it was answered.</summary>
/// <param name="Seq">Counts from 1.</param>
/// <param name="Fault">The kind of the ordered fault that met it, if any.</param>
internal sealed record CallEntry(
    long Seq,
    DateTimeOffset At,
    string Method,
    long? ChatId,
    IReadOnlyDictionary<string, JsonElement> Params,
    bool Ok,
    RawJson? Result,
    int? ErrorCode,
    string? Description,
    int? RetryAfter,
    string? Fault);
