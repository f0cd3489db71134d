namespace LytSlot.Grains.Publishing;

/// <summary>Telegram's refusals, by what to do about them.</summary>
internal enum TelegramFault
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>429, 5xx, no connection was made: wait, then again.</summary>
    Later = 1,

    /// <summary>The bot lacks a right or is out of the channel: tell the owner, try until the deadline.</summary>
    Rights = 2,

    /// <summary>Telegram will never take this content.</summary>
    Content = 3,

    /// <summary>The message is not there.</summary>
    Gone = 4,

    /// <summary>The person blocked the bot or left Telegram.</summary>
    PersonGone = 5,
}
