using System.Text.Json;

namespace LytSlot.Towns.Drivers;

/// <summary>One call of the bot, from the stand-in's record.</summary>
/// <param name="Fault">The ordered fault that met it; a call that was not carried out is noted as a success.</param>
internal sealed record BotCall(
    long Seq,
    DateTimeOffset At,
    string Method,
    long? ChatId,
    IReadOnlyDictionary<string, JsonElement> Params,
    bool Ok,
    int? ErrorCode,
    string? Description,
    string? Fault);
