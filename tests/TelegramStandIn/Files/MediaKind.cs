using System.Text.Json.Serialization;
using LytSlot.TelegramStandIn.Faults;

namespace LytSlot.TelegramStandIn.Files;

/// <summary>What a file is to Telegram.</summary>
[JsonConverter(typeof(CamelCaseEnum<MediaKind>))]
internal enum MediaKind
{
    None = 0,
    Photo = 1,
    Video = 2,
    Document = 3,
    Animation = 4,
}
