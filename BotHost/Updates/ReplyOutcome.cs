namespace LytSlot.BotHost.Updates;

/// <summary>What became of a conversation's replies.</summary>
internal enum ReplyOutcome
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>Sent, or given up after a log line.</summary>
    Done = 1,

    /// <summary>The person blocked the bot or left Telegram.</summary>
    PersonGone = 2,
}
