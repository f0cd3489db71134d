using System.Text.Json.Serialization;

namespace LytSlot.TelegramStandIn.Types;

/// <summary>What <c>copyMessage</c> answers.</summary>
internal sealed record MessageId([property: JsonPropertyName("message_id")] int Value);
