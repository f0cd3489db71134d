using System.Text.Json;

namespace LytSlot.TelegramStandIn.Api;

/// <summary>What came in, before any check.</summary>
internal sealed record RawCall(
    IReadOnlyDictionary<string, JsonElement> Values, IReadOnlyDictionary<string, Upload> Uploads);
