namespace LytSlot.Towns.Drivers;

/// <summary>What the payment stand-in knows of money.</summary>
internal sealed record PaymentsView(IReadOnlyList<PaymentPage> Pages, IReadOnlyList<PageRefund> Refunds);
