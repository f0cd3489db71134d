namespace LytSlot.Confirmations;

/// <summary>What is done only after a second confirmation.</summary>
[GenerateSerializer, Alias("lyt.ActKind")]
public enum ActKind
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>Ask for money: thing, amount, destination.</summary>
    RequestPayout = 1,

    /// <summary>Give a member another role: user, role.</summary>
    SetRole = 2,

    /// <summary>Take a member out: user.</summary>
    RemoveMember = 3,

    /// <summary>Invite somebody: thing, role.</summary>
    Invite = 4,

    /// <summary>Make an API key: thing, key.</summary>
    MakeApiKey = 5,
}
