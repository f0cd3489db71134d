using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Chats;

/// <summary>What a person sends: one of text, photo, video, document, animation, album or a forward.</summary>
/// <param name="Photo">Name of a generated picture: the same name is the same file.</param>
/// <param name="Upload">A file of one's own, in base64; its kind is that of the media field beside it.</param>
/// <param name="Album">Two to ten items; each may have a caption.</param>
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
    ForwardSource? ForwardFrom)
{
    public bool? HasSpoiler { get; init; }

    public bool? ShowCaptionAboveMedia { get; init; }

    /// <summary>What the person chose for the preview of a text's link.</summary>
    public LinkPreviewOptions? LinkPreviewOptions { get; init; }

    /// <summary>Makes the message a part of that album: for parts that come late or in another order.</summary>
    public string? MediaGroupId { get; init; }
}
