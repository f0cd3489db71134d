namespace LytSlot.Chaos.People;

/// <summary>What an owner does when an ad appears in the channel.</summary>
internal enum Whim
{
    /// <summary>Nothing, as nearly all do.</summary>
    None = 0,

    DeletesAd = 1,

    EditsAd = 2,

    /// <summary>Posts something above it while nothing may be there.</summary>
    CoversAd = 3,

    /// <summary>The same, and takes it away again.</summary>
    CoversAndRepents = 4,

    /// <summary>Takes the right to post away, for less than what a post may be late.</summary>
    TakesPosting = 5,

    /// <summary>Takes the rights to delete and to edit away for a while.</summary>
    TakesDeleting = 6,

    /// <summary>Puts the bot out, and lets it in again before that costs anything.</summary>
    StepsOut = 7,

    /// <summary>Puts the bot out for longer than that.</summary>
    StaysOut = 8,

    /// <summary>Deletes the channel.</summary>
    DeletesChannel = 9,
}
