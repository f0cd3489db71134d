namespace LytSlot.TelegramStandIn.Limits;

/// <summary>Telegram's sending limits, changeable while running.</summary>
internal sealed record LimitSettings
{
    public bool Enabled { get; init; } = true;

    /// <summary>Messages a second of the whole bot.</summary>
    public double BotPerSecond { get; init; } = 30;

    /// <summary>Messages a second in one private chat.</summary>
    public double PrivatePerSecond { get; init; } = 1;

    /// <summary>How many may come at once in a private chat after a pause.</summary>
    public double PrivateBurst { get; init; } = 5;

    /// <summary>Messages a minute in one channel.</summary>
    public double ChannelPerMinute { get; init; } = 20;
}
