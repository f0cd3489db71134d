namespace LytSlot.TelegramStandIn.Types;

/// <summary>A line of the bot's command menu.</summary>
internal sealed record BotCommand
{
    public required string Command { get; init; }

    public required string Description { get; init; }
}
