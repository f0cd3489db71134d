using LytSlot.TelegramStandIn.Files;
using LytSlot.TelegramStandIn.Json;
using LytSlot.TelegramStandIn.State;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Control;

/// <summary>A message or post with its life, as the control interface shows it.</summary>
/// <param name="Text">The text or the caption.</param>
/// <param name="Message">The whole message as the Bot API shows it.</param>
/// <param name="Version">When it last changed, on the same count as the chat's version.</param>
internal sealed record PostView(
    long ChatId,
    int MessageId,
    bool FromBot,
    long SentBy,
    DateTimeOffset SentAt,
    DateTimeOffset? EditedAt,
    DateTimeOffset? DeletedAt,
    long? DeletedBy,
    string? Text,
    IReadOnlyList<MessageEntity>? Entities,
    IReadOnlyList<PostView.MediaView> Media,
    string? MediaGroupId,
    IReadOnlyList<IReadOnlyList<PostView.ButtonView>> Buttons,
    PostView.InvoiceView? Invoice,
    IReadOnlyList<PostEvent> Life,
    RawJson Message,
    IReadOnlyDictionary<string, int>? Reactions,
    long Version)
{
    public static PostView Of(World world, Post post)
    {
        var message = post.Message;
        var deleted = post.Life.LastOrDefault(step => step.Kind == "deleted");
        return new PostView(
            post.ChatId,
            message.MessageId,
            post.SentBy == world.Settings.BotId,
            post.SentBy,
            post.SentAt,
            post.Life.LastOrDefault(step => step.Kind == "edited")?.At,
            deleted?.At,
            deleted?.By,
            message.Text ?? message.Caption,
            message.Entities ?? message.CaptionEntities,
            MediaOf(world, message),
            message.MediaGroupId,
            Rows(message.ReplyMarkup),
            message.Invoice is { } invoice
                ? new InvoiceView(
                    invoice.Title, invoice.Description, invoice.Currency, invoice.TotalAmount, post.Terms?.ChargeId)
                : null,
            post.Life,
            RawJson.Of(message),
            post.Reactions,
            post.Version);
    }

    private static List<MediaView> MediaOf(World world, Message message)
    {
        if (MediaParts.FileOf(world, message) is not { } file)
        {
            return [];
        }

        var (id, unique) = message switch
        {
            { Photo: { } sizes } => (sizes[^1].FileId, sizes[^1].FileUniqueId),
            { Video: { } video } => (video.FileId, video.FileUniqueId),
            { Animation: { } animation } => (animation.FileId, animation.FileUniqueId),
            _ => (message.Document!.FileId, message.Document.FileUniqueId),
        };
        var url = $"/control/files/{file.Key}/x";
        return [new(file.Kind, id, unique, url, file.Name, file.Width, file.Height, file.Size)];
    }

    private static List<IReadOnlyList<ButtonView>> Rows(ReplyMarkup? markup) =>
    [
        .. (markup?.InlineKeyboard ?? []).Select(row => (IReadOnlyList<ButtonView>)
            [.. row.Select(button => new ButtonView(
                button.Text, button.CallbackData, button.Url, button.CopyText?.Text, button.Pay, button.Style))]),
    ];

    /// <param name="Url">Where this program serves the file.</param>
    internal sealed record MediaView(
        MediaKind Kind,
        string FileId,
        string FileUniqueId,
        string Url,
        string Name,
        int Width,
        int Height,
        long Size);

    internal sealed record ButtonView(
        string Text, string? Data, string? Url, string? CopyText, bool? Pay, string? Style);

    /// <param name="ChargeId">Set once paid.</param>
    internal sealed record InvoiceView(
        string Title, string Description, string Currency, long TotalAmount, string? ChargeId);
}
