using System.Text.Json;
using System.Text.Json.Serialization;

namespace LytSlot.TelegramStandIn.Faults;

/// <summary>Enums in the control interface are words in camelCase.</summary>
internal sealed class CamelCaseEnum<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, false)
    where TEnum : struct, Enum;
