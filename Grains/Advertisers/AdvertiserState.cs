using System.Collections.Immutable;
using LytSlot.Advertisers;

namespace LytSlot.Grains.Advertisers;

/// <summary>What a tenant thinks of an advertiser, as it is stored.</summary>
internal sealed record AdvertiserState
{
    /// <summary>On which list they are; lists read it from the column of this name.</summary>
    public Standing Status { get; init; }

    public Guid? TenantId { get; init; }

    public long? AdvertiserId { get; init; }

    /// <summary>Why, in the tenant's words; null when nobody said.</summary>
    public string? Note { get; init; }

    /// <summary>Telegram user id of who set it last.</summary>
    public long? SetBy { get; init; }

    public DateTimeOffset? SetAt { get; init; }

    /// <summary>Number of the last fact.</summary>
    public int Version { get; init; }

    /// <summary>Facts on their way into their table; never stored with the state.</summary>
    public ImmutableArray<Fact> Events { get; init; } = [];
}
