namespace LytSlot.BotHost.Updates;

/// <summary>How updates come in.</summary>
internal enum UpdatesSource
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>One host at a time asks Telegram.</summary>
    Polling = 1,

    /// <summary>Telegram calls any host.</summary>
    Webhook = 2,
}
