namespace LytSlot.Logins;

/// <summary>Where a one-time sign-in stands.</summary>
[GenerateSerializer, Alias("lyt.LoginStatus")]
public enum LoginStatus
{
    /// <summary>No such sign-in.</summary>
    None = 0,

    /// <summary>Waits for the person to confirm in the bot.</summary>
    Waiting = 1,

    /// <summary>Confirmed; can be redeemed once.</summary>
    Confirmed = 2,

    /// <summary>Used up.</summary>
    Redeemed = 3,

    /// <summary>Too late.</summary>
    Expired = 4,
}
