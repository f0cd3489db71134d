using System.Collections.Immutable;
using LytSlot.Conversations;
using LytSlot.Creatives;
using LytSlot.ServiceDefaults.Telegram;
using Telegram.Bot.Types;

namespace LytSlot.BotHost.Updates;

/// <summary>Reads a message in a private chat. Pure.</summary>
internal static class MessageReader
{
    public static BotInput Read(long id, BotPerson from, Message message) => message switch
    {
        { SuccessfulPayment: { } paid } => new BotInput.Charged(
            id,
            from,
            paid.InvoicePayload,
            paid.TelegramPaymentChargeId,
            new(paid.TotalAmount, paid.Currency),
            new DateTimeOffset(message.Date, TimeSpan.Zero)),
        { ChatShared: { } shared } => new BotInput.PickedChannel(id, from, shared.ChatId),
        { Text: { } text } when IsCommand(text) => Command(id, from, text),
        { Text: { } text } => Said(id, from, message, new(text, Entities.FromTelegram(message.Entities)), []),
        _ when Media(message) is { } medium => Said(
            id, from, message, new(message.Caption ?? "", Entities.FromTelegram(message.CaptionEntities)), [medium]),
        _ => new BotInput.Unsupported(id, from, message.MediaGroupId),
    };

    /// <summary>
    /// <c>/start@some_bot payload</c> in a group: the bot and the payload; null for all else, what is forwarded
    /// included.
    /// </summary>
    public static (string Bot, string? Payload)? Addressed(Message message) =>
        message is { Text: { } text, ForwardOrigin: null } && IsCommand(text)
        && text[1..].Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries) is [var command, .. var rest]
        && command.Split('@') is [_, { Length: > 0 } bot]
            ? (bot, rest is [var payload] && payload.Trim() is { Length: > 0 } words ? words : null)
            : null;

    private static BotInput.Said Said(
        long id, BotPerson from, Message message, PostText text, ImmutableArray<PostMedia> media)
    {
        var content = new PostContent(
            text,
            media,
            [],
            Silent: false,
            LinkPreview: message.LinkPreviewOptions is not { IsDisabled: true },
            CaptionAbove: message.ShowCaptionAboveMedia,
            Preview: media.IsEmpty ? Look(message.LinkPreviewOptions) : null);
        var posted = message.ForwardOrigin is MessageOriginChannel { Chat.Id: var channel } ? channel : (long?)null;
        return new(id, from, message.MessageId, content, message.MediaGroupId, posted);
    }

    /// <summary>What the person chose in their own app, where it is more than whether there is a preview.</summary>
    private static LinkLook? Look(LinkPreviewOptions? options) => options is null or { IsDisabled: true }
        ? null
        : new(options.Url, options.PreferSmallMedia, options.PreferLargeMedia, options.ShowAboveText);

    private static bool IsCommand(string text) =>
        text.Length > 1 && text[0] == '/' && char.IsAsciiLetter(text[1]);

    /// <summary><c>/start@some_bot payload</c>: name before the @, argument after the first blank.</summary>
    private static BotInput.Command Command(long id, BotPerson from, string text)
    {
        var parts = text[1..].Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        var argument = parts.Length > 1 ? parts[1].Trim() : null;
        return new(id, from, parts[0].Split('@')[0].ToLowerInvariant(), argument is "" ? null : argument);
    }

    // An animation comes with a document of the same file, hence first.
    private static PostMedia? Media(Message message) => message switch
    {
        { Photo: [.., { } largest] } =>
            new(MediaKind.Photo, largest.FileId, largest.FileUniqueId, message.HasMediaSpoiler),
        { Animation: { } file } => new(MediaKind.Animation, file.FileId, file.FileUniqueId, message.HasMediaSpoiler),
        { Video: { } file } => new(MediaKind.Video, file.FileId, file.FileUniqueId, message.HasMediaSpoiler),
        { Document: { } file } => new(MediaKind.Document, file.FileId, file.FileUniqueId),
        _ => null,
    };
}
