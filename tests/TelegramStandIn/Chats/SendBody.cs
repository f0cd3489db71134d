using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Chats;

/// <summary>What a person sends: one of text, photo, video, document, animation, album or a forward.</summary>
/// <param name="Photo">Name of a generated picture: the same name is the same file.</param>
/// <param name="Upload">A file of one's own, in base64; its kind is that of the media field beside it.</param>
/// <param name="Album">Two to ten items; the first caption is the album's.</param>
internal sealed record SendBody(
    string? Text,
    IReadOnlyList<MessageEntity>? Entities,
    string? Photo,
    string? Video,
    string? Document,
    string? Animation,
    string? Caption,
    byte[]? Upload,
    IReadOnlyList<SendBody>? Album,
    ForwardSource? ForwardFrom);
