namespace LytSlot.Chaos.People;

/// <summary>How an advertiser goes about an order.</summary>
internal enum Habit
{
    /// <summary>Never used.</summary>
    None = 0,

    PaysAtOnce = 1,

    /// <summary>Confirms and pays by several quick taps, the old buttons included.</summary>
    TapsTwice = 2,

    /// <summary>Lets the hold run out.</summary>
    NeverPays = 3,

    /// <summary>Tries to pay when the hold has run out.</summary>
    PaysTooLate = 4,

    /// <summary>Pays in time, but the bot hears of it when the hold has run out.</summary>
    IsHeardTooLate = 5,

    /// <summary>Pays the same bill twice.</summary>
    PaysTwice = 6,

    CancelsUnpaid = 7,

    CancelsPaid = 8,
}
