namespace LytSlot.Chaos.Faults;

/// <summary>What may be broken.</summary>
internal enum FaultKind
{
    /// <summary>Never used.</summary>
    None = 0,

    // Processes and the database: one at a time.
    KillSilo = 1,
    KillBotHost = 2,
    KillApiHost = 3,
    KillStandIn = 4,
    FreezeSilo = 5,
    FreezeBotHost = 6,
    StopSilo = 7,
    StopBotHost = 8,
    StopApiHost = 9,
    CrashPostgres = 10,
    KillPayments = 11,

    // Telegram's answers and updates: a moment's trouble, at any time.
    Refuse = 20,
    TooMany = 21,
    Delay = 22,
    NoAnswer = 23,
    Close = 24,
    DuplicateUpdate = 25,
    ReorderUpdate = 26,
    RepeatUpdates = 27,

    // The providers of payment pages: the same.
    PagesAway = 30,
    PageAnswerLost = 31,
    RefundLater = 32,
    RefundRefused = 33,

    /// <summary>Providers tell again of what is long known, the newest first.</summary>
    RepeatNews = 34,

    /// <summary>Somebody else says that a page was paid.</summary>
    ForgeNews = 35,
}
