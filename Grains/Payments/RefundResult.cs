namespace LytSlot.Grains.Payments;

/// <summary>What a provider said to a refund.</summary>
[GenerateSerializer, Alias("lyt.RefundResult")]
internal enum RefundResult
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>The money has gone back, now or before.</summary>
    Done = 1,

    /// <summary>No clear answer, or not now: again later.</summary>
    Later = 2,

    /// <summary>Never, by the provider's clear word: a person must look.</summary>
    Impossible = 3,

    /// <summary>No provider can: a person gives it back and says so.</summary>
    ByHand = 4,
}
