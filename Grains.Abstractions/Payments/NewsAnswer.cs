namespace LytSlot.Payments;

/// <summary>What became of a provider's notification.</summary>
[GenerateSerializer, Alias("lyt.NewsAnswer")]
public enum NewsAnswer
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>What it tells is stored.</summary>
    Taken = 1,

    /// <summary>Certainly nothing of ours, or nothing anybody needs.</summary>
    NotForUs = 2,

    /// <summary>Not from the provider, or unreadable.</summary>
    Forged = 3,

    /// <summary>Could not be stored or checked now: to be sent again.</summary>
    Later = 4,
}
