using System.Security.Cryptography;
using System.Text.Json;
using LytSlot.Creatives;

namespace LytSlot.Grains.Creatives;

/// <summary>
/// What can be published, checked when it is taken, not when it is published. Limits of Telegram:
/// https://core.telegram.org/bots/api#sendmessage and #sendphoto, counted after entities in UTF-16 units.
/// </summary>
internal static class CreativeRules
{
    public const int LongestText = 4096;
    public const int LongestCaption = 1024;
    public const int LargestAlbum = 10;
    public const int MostButtons = 10;
    public const int LongestButton = 64;
    public const int LongestUrl = 2048;

    public static readonly Refusal NotFound =
        new(RefusalKind.NotFound, "creative.not_found", "There is no such creative.");

    public static readonly Refusal AlreadyWritten =
        new(RefusalKind.Conflict, "creative.already_written", "This creative was already written otherwise.");

    private static readonly Refusal Empty = No("creative.empty", "There is neither text nor a medium.");

    private static readonly Refusal TooLong =
        No("creative.too_long", "At most 4096 characters of text, or 1024 under a medium.");

    private static readonly Refusal BadText =
        No("creative.bad_text", "The text holds characters that can't be stored.");

    private static readonly Refusal BadEntity = No("creative.bad_entity", "An entity lies outside of the text.");

    private static readonly Refusal BadMedia =
        No("creative.bad_media", "One medium, or an album of 2 to 10 photos and videos.");

    private static readonly Refusal ButtonsOnAlbum = No("creative.buttons_on_album", "An album can't have buttons.");

    private static readonly Refusal BadButton =
        No("creative.bad_button", "A button has 1 to 64 characters and an http, https or tg address; at most 10.");

    /// <summary>What is wrong with the content; null when nothing is.</summary>
    public static Refusal? Objection(PostContent content)
    {
        var text = content.Text.Text;
        return content switch
        {
            _ when content.Text.Entities.IsDefault => BadEntity,
            _ when content.Media.IsDefault => BadMedia,
            _ when content.Buttons.IsDefault => BadButton,
            { Media.Length: 0 } when string.IsNullOrWhiteSpace(text) => Empty,
            _ when text.Length > MostText(content) => TooLong,
            _ when !CleanText.Is(text) => BadText,
            _ when !content.Text.Entities.All(entity => IsWithin(entity, text.Length)) => BadEntity,
            { Media.Length: > LargestAlbum } => BadMedia,
            _ when !content.Media.All(medium => IsWhole(medium, content.Media.Length)) => BadMedia,
            { Media.Length: > 1, Buttons.Length: > 0 } => ButtonsOnAlbum,
            { Buttons.Length: > MostButtons } => BadButton,
            _ when !content.Buttons.All(IsGood) => BadButton,
            _ => null,
        };
    }

    /// <summary>How long its text may be.</summary>
    public static int MostText(PostContent content) => content.Media.Length > 0 ? LongestCaption : LongestText;

    /// <summary>SHA-256 of the content, lower-case hexadecimal.</summary>
    public static string Hash(PostContent content) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, StateJson.Options)));

    private static bool IsWithin(TextEntity entity, int length) =>
        entity is { Offset: >= 0, Length: > 0 } && (long)entity.Offset + entity.Length <= length
        && CleanText.Is(entity.Kind) && Storable(entity.Url) && Storable(entity.Language)
        && Storable(entity.CustomEmojiId);

    private static bool IsWhole(PostMedia medium, int count) =>
        medium.Kind is MediaKind.Photo or MediaKind.Video or MediaKind.Animation or MediaKind.Document
        && (count == 1 || medium.Kind is MediaKind.Photo or MediaKind.Video)
        && CleanText.Fits(medium.FileId, 1, 512) && CleanText.Fits(medium.UniqueId, 1, 512);

    private static bool IsGood(LinkButton button) =>
        CleanText.Fits(button.Text, 1, LongestButton) && CleanText.Fits(button.Url, 1, LongestUrl)
        && Uri.TryCreate(button.Url, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https" or "tg";

    private static bool Storable(string? part) => part is null || CleanText.Fits(part, 0, LongestUrl);

    private static Refusal No(string code, string message) => new(RefusalKind.Invalid, code, message);
}
