namespace LytSlot.TelegramStandIn.Types;

/// <summary>Any of the four kinds of markup; only the fields of one are set.</summary>
internal sealed record ReplyMarkup
{
    public IReadOnlyList<IReadOnlyList<InlineButton>>? InlineKeyboard { get; init; }

    public IReadOnlyList<IReadOnlyList<KeyboardButton>>? Keyboard { get; init; }

    public bool? IsPersistent { get; init; }

    public bool? ResizeKeyboard { get; init; }

    public bool? OneTimeKeyboard { get; init; }

    public string? InputFieldPlaceholder { get; init; }

    public bool? Selective { get; init; }

    public bool? RemoveKeyboard { get; init; }

    public bool? ForceReply { get; init; }
}
