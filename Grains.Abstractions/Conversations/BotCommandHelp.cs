namespace LytSlot.Conversations;

/// <summary>A command in the bot's menu.</summary>
/// <param name="Name">Lower case, without slash.</param>
/// <param name="Help">1 to 256 characters.</param>
[GenerateSerializer, Immutable, Alias("lyt.BotCommandHelp")]
public sealed record BotCommandHelp(
    [property: Id(0)] string Name,
    [property: Id(1)] string Help);
