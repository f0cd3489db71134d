using LytSlot.Advertisers;

namespace LytSlot.Grains.Advertisers;

/// <summary>What a tenant's own orders and lists say of somebody an order is to be placed for.</summary>
/// <param name="Standing">The list they are on.</param>
/// <param name="Name">Their name in Telegram at their latest order; null when that is not known.</param>
/// <param name="Held">How many of their orders with the tenant are held and wait for payment.</param>
internal sealed record KnownAdvertiser(Standing Standing, string? Name, int Held);
