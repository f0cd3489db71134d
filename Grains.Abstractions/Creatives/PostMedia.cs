namespace LytSlot.Creatives;

/// <summary>A medium that Telegram already holds.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="FileId">The bot's own handle for sending it.</param>
/// <param name="UniqueId">The same for the same file, whoever sends it: what posts are compared by.</param>
[GenerateSerializer, Immutable, Alias("lyt.PostMedia")]
public sealed record PostMedia(
    [property: Id(0)] MediaKind Kind,
    [property: Id(1)] string FileId,
    [property: Id(2)] string UniqueId);
