namespace LytSlot.Grains.Payments;

/// <summary>What became of opening a page. Closed: every kind is nested here.</summary>
internal abstract record OpenResult
{
    /// <summary>It is open, or the same attempt had opened it before.</summary>
    /// <param name="Reference">The provider's id of the page.</param>
    /// <param name="Url">Where the payer goes.</param>
    public sealed record Opened(string Reference, string Url) : OpenResult;

    /// <summary>Never, by the provider's clear word.</summary>
    /// <param name="Words">The provider's words, for the log.</param>
    public sealed record Refused(string Words) : OpenResult;

    /// <summary>No clear answer: it may have been opened.</summary>
    public sealed record Unknown : OpenResult;
}
