namespace LytSlot.Confirmations;

/// <summary>Where a second confirmation stands.</summary>
[GenerateSerializer, Alias("lyt.ConfirmationStatus")]
public enum ConfirmationStatus
{
    /// <summary>Not asked for.</summary>
    None = 0,

    /// <summary>The person is asked in the bot.</summary>
    Waiting = 1,

    /// <summary>The person said yes; it is being carried out.</summary>
    Confirmed = 2,

    /// <summary>Carried out, or refused when it was to be.</summary>
    Done = 3,

    /// <summary>The person said no.</summary>
    Declined = 4,

    /// <summary>Nobody answered in time.</summary>
    Expired = 5,
}
