using LytSlot.Orders;

namespace LytSlot.ApiHost.Orders;

/// <summary>A version of what an order is to publish.</summary>
/// <param name="Version">Number, from 1.</param>
/// <param name="CreativeId">Id of the creative.</param>
/// <param name="Hash">SHA-256 of its content, lower-case hexadecimal.</param>
/// <param name="ReplacedAt">When the next version took its place; null for the present one.</param>
internal sealed record CreativeVersionResponse(int Version, Guid CreativeId, string Hash, DateTimeOffset? ReplacedAt)
{
    public static CreativeVersionResponse From(CreativeVersion version) =>
        new(version.Number, version.Creative.Creative, version.Hash, version.ReplacedAt);
}
