namespace LytSlot.Grains.Payments;

/// <summary>One way money comes and goes back.</summary>
internal interface IPaymentProvider
{
    /// <summary>The first part of its payments' keys.</summary>
    string Name { get; }

    /// <summary>Whether a price in this currency can be paid so.</summary>
    bool Takes(string currency);

    /// <summary>
    /// Gives a charge, or a part of it, back. Safe to repeat: what has gone back already is a success.
    /// </summary>
    Task<RefundResult> Refund(RefundRequest refund);
}
