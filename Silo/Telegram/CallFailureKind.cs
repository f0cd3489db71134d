namespace LytSlot.Silo.Telegram;

/// <summary>How a call of the Bot API went wrong.</summary>
internal enum CallFailureKind
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>Telegram answered, in its own words, that it did not do it.</summary>
    Refused = 1,

    /// <summary>Telegram was never reached: nothing happened.</summary>
    NotReached = 2,

    /// <summary>No clear answer: it may have happened.</summary>
    Unknown = 3,
}
