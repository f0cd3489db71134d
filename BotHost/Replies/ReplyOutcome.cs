namespace LytSlot.BotHost.Replies;

/// <summary>What became of one reply.</summary>
internal enum ReplyOutcome
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>Sent, or refused for good after a log line.</summary>
    Done = 1,

    /// <summary>Telegram does not want it now, or did not answer.</summary>
    Later = 2,

    /// <summary>The person blocked the bot or left Telegram.</summary>
    PersonGone = 3,
}
