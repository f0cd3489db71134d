using System.Security.Cryptography;
using System.Text.Json;
using LytSlot.Creatives;

namespace LytSlot.Grains.Creatives;

/// <summary>
/// What can be published, checked when it is taken, not when it is published. Limits of Telegram:
/// https://core.telegram.org/bots/api#sendmessage, #sendphoto and #sendmediagroup, counted after entities in UTF-16
/// units.
/// </summary>
internal static class CreativeRules
{
    public const int LongestText = 4096;
    public const int LongestCaption = 1024;
    public const int MostEntities = 200;
    public const int LargestAlbum = 10;
    public const int MostButtons = 10;
    public const int LongestButton = 64;
    public const int LongestUrl = 2048;

    public static readonly Refusal NotFound =
        new(RefusalKind.NotFound, "creative.not_found", "There is no such creative.");

    public static readonly Refusal AlreadyWritten =
        new(RefusalKind.Conflict, "creative.already_written", "This creative was already written otherwise.");

    public static readonly Refusal TooLong = No("creative.too_long", "A text has at most 4096 characters.");

    /// <summary>Said only of what could be stored, were it shorter.</summary>
    public static readonly Refusal LongCaption =
        No("creative.caption_too_long", "A caption has at most 1024 characters.");

    private static readonly Refusal Empty = No("creative.empty", "There is neither text nor a medium.");

    public static readonly Refusal BadText =
        No("creative.bad_text", "The text holds characters that can't be stored.");

    public static readonly Refusal BadEntity = No("creative.bad_entity", "An entity lies outside of the text.");

    public static readonly Refusal BadMedia =
        No("creative.bad_media", "A photo, a video, an animation or a document; captions only in an album.");

    private static readonly Refusal LargeAlbum = No("creative.large_album", "An album has 2 to 10 media.");

    private static readonly Refusal MixedAlbum = No(
        "creative.mixed_album", "Photos and videos go together, documents only with documents, animations alone.");

    private static readonly Refusal ButtonsOnAlbum = No("creative.buttons_on_album", "An album can't have buttons.");

    private static readonly Refusal BadButton =
        No("creative.bad_button", "A button has 1 to 64 characters and an http, https or tg address.");

    public static readonly Refusal ManyButtons = No("creative.many_buttons", "A post has at most 10 buttons.");

    private static readonly Refusal BadPreview =
        No("creative.bad_preview", "The address of the preview is not one.");

    /// <summary>What is wrong with the content; null when nothing is.</summary>
    public static Refusal? Objection(PostContent content) =>
        content.Text.Entities.IsDefault ? BadEntity
        : content.Media.IsDefault ? BadMedia
        : content.Buttons.IsDefault ? BadButton
        : OfMedia(content) ?? OfButtons(content) ?? OfText(content);

    /// <summary>How long its text may be.</summary>
    public static int MostText(PostContent content) => content.Media.Length > 0 ? LongestCaption : LongestText;

    /// <summary>SHA-256 of the content, lower-case hexadecimal.</summary>
    public static string Hash(PostContent content) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, StateJson.Options)));

    /// <summary>Whether a button can stand under a post.</summary>
    public static bool IsGood(LinkButton button) =>
        CleanText.Fits(button.Text, 1, LongestButton) && IsAddress(button.Url);

    private static Refusal? OfText(PostContent content) => content switch
    {
        { Media.Length: 0 } when string.IsNullOrWhiteSpace(content.Text.Text) => Empty,
        { Media.Length: 0 } => OfWords(content.Text, LongestText, TooLong),
        _ => OfWords(content.Text, LongestCaption, LongCaption),
    };

    private static Refusal? OfWords(PostText text, int longest, Refusal tooLong) =>
        !CleanText.Is(text.Text) ? BadText
        : text.Entities.IsDefault || !text.Entities.All(entity => IsWithin(entity, text.Text.Length)) ? BadEntity
        : text.Text.Length > longest || text.Entities.Length > MostEntities ? tooLong
        : null;

    private static Refusal? OfMedia(PostContent content) => content.Media switch
    {
        [] when content.CaptionAt != 0 => BadMedia,
        [] => content.Preview?.Url is { } url && !IsAddress(url) ? BadPreview : null,
        { Length: > LargestAlbum } => LargeAlbum,
        _ when content.CaptionAt < 0 || content.CaptionAt >= content.Media.Length => BadMedia,
        _ when content.Media[content.CaptionAt].Caption is not null => BadMedia,
        _ when !content.Media.All(IsWhole) => BadMedia,
        { Length: > 1 } when !GoTogether(content) => MixedAlbum,
        _ => content.Media
            .Select(medium => medium.Caption is { } own ? OfWords(own, LongestCaption, LongCaption) : null)
            .FirstOrDefault(objection => objection is not null),
    };

    private static Refusal? OfButtons(PostContent content) => content switch
    {
        { Media.Length: > 1, Buttons.Length: > 0 } => ButtonsOnAlbum,
        { Buttons.Length: > MostButtons } => ManyButtons,
        _ => content.Buttons.All(IsGood) ? null : BadButton,
    };

    private static bool GoTogether(PostContent album) =>
        album.Media.All(medium => medium.Kind is MediaKind.Photo or MediaKind.Video)
        || album.Media.All(medium => medium.Kind is MediaKind.Document);

    private static bool IsWithin(TextEntity entity, int length) =>
        entity is { Offset: >= 0, Length: > 0 } && (long)entity.Offset + entity.Length <= length
        && CleanText.Is(entity.Kind) && Storable(entity.Url) && Storable(entity.Language)
        && Storable(entity.CustomEmojiId) && Storable(entity.DateTimeFormat);

    private static bool IsWhole(PostMedia medium) =>
        medium.Kind is MediaKind.Photo or MediaKind.Video or MediaKind.Animation or MediaKind.Document
        && CleanText.Fits(medium.FileId, 1, 512) && CleanText.Fits(medium.UniqueId, 1, 512);

    /// <summary>What Telegram takes for an address: of the web with a dot in its host, or one of its own.</summary>
    public static bool IsAddress(string url) =>
        CleanText.Fits(url, 1, LongestUrl) && !url.Any(char.IsWhiteSpace)
        && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme is "tg"
            || (address.Scheme is "http" or "https" && address.Host.Contains('.', StringComparison.Ordinal)));

    private static bool Storable(string? part) => part is null || CleanText.Fits(part, 0, LongestUrl);

    private static Refusal No(string code, string message) => new(RefusalKind.Invalid, code, message);
}
