using LytSlot.Creatives;

namespace LytSlot.Grains.Creatives;

/// <summary>A creative as it is stored, once.</summary>
internal sealed record CreativeState
{
    public Guid? TenantId { get; init; }

    /// <summary>Its author.</summary>
    public long? AdvertiserId { get; init; }

    /// <summary>Null: nothing was written yet.</summary>
    public PostContent? Content { get; init; }

    public string Hash { get; init; } = "";

    public DateTimeOffset? WrittenAt { get; init; }
}
