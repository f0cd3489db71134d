namespace LytSlot.Grains.Publishing;

/// <summary>What a check saw of a post, each with a consequence of its own.</summary>
[GenerateSerializer, Alias("lyt.SightKind")]
internal enum SightKind
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>All of it stands as it was published.</summary>
    Intact = 1,

    /// <summary>Telegram says clearly that a message of it is not there.</summary>
    Removed = 2,

    /// <summary>It shows something else than what was published.</summary>
    Altered = 3,

    /// <summary>Telegram says clearly that there is no such channel, or that it hides it altogether.</summary>
    ChannelGone = 4,

    /// <summary>The bot is not in the channel any more and can't see into it.</summary>
    BotOut = 5,

    /// <summary>Nothing is proved.</summary>
    Unclear = 6,
}
