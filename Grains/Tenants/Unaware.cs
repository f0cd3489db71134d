namespace LytSlot.Grains.Tenants;

/// <summary>A person whose own record is behind.</summary>
/// <param name="UserId">Telegram user id.</param>
/// <param name="Version">Number of the fact they do not know of yet.</param>
internal sealed record Unaware(long UserId, int Version);
