namespace LytSlot.TelegramStandIn.Types;

/// <summary>One message or post.</summary>
internal sealed record Message
{
    public int MessageId { get; init; }

    public User? From { get; init; }

    public Chat? SenderChat { get; init; }

    public long Date { get; init; }

    public required Chat Chat { get; init; }

    public MessageOrigin? ForwardOrigin { get; init; }

    public Message? ReplyToMessage { get; init; }

    public long? EditDate { get; init; }

    public bool? HasProtectedContent { get; init; }

    public string? MediaGroupId { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<MessageEntity>? Entities { get; init; }

    public LinkPreviewOptions? LinkPreviewOptions { get; init; }

    public Animation? Animation { get; init; }

    public Document? Document { get; init; }

    public IReadOnlyList<PhotoSize>? Photo { get; init; }

    public Video? Video { get; init; }

    public string? Caption { get; init; }

    public IReadOnlyList<MessageEntity>? CaptionEntities { get; init; }

    public bool? ShowCaptionAboveMedia { get; init; }

    public bool? HasMediaSpoiler { get; init; }

    public Message? PinnedMessage { get; init; }

    public Invoice? Invoice { get; init; }

    public SuccessfulPayment? SuccessfulPayment { get; init; }

    public RefundedPayment? RefundedPayment { get; init; }

    public ChatShared? ChatShared { get; init; }

    public ReplyMarkup? ReplyMarkup { get; init; }
}
