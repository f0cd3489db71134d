using System.Collections.Immutable;

namespace LytSlot.Conversations;

/// <summary>What the bot says of itself in one language.</summary>
/// <param name="Language">Two-letter ISO 639-1 code.</param>
/// <param name="ShortDescription">Shown on its profile, 1 to 120 characters.</param>
/// <param name="Description">Shown in an empty chat with it, 1 to 512 characters.</param>
/// <param name="Commands">Its commands in order.</param>
[GenerateSerializer, Immutable, Alias("lyt.BotManual")]
public sealed record BotManual(
    [property: Id(0)] string Language,
    [property: Id(1)] string ShortDescription,
    [property: Id(2)] string Description,
    [property: Id(3)] ImmutableArray<BotCommandHelp> Commands);
