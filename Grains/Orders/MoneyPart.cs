namespace LytSlot.Grains.Orders;

/// <summary>A part of a charge that goes back while the order lives on.</summary>
/// <param name="Id">Id of this refund.</param>
/// <param name="AmountMinor">Minor units of the charge's currency.</param>
/// <param name="State">
/// <see cref="MoneyState.Owed"/>, <see cref="MoneyState.Returned"/>, or <see cref="MoneyState.Lost"/> with the rest.
/// </param>
internal sealed record MoneyPart(Guid Id, long AmountMinor, MoneyState State);
