using System.Collections.Immutable;

namespace LytSlot.Grains.Conversations;

/// <summary>A channel that is being connected.</summary>
internal sealed record ChannelDraft
{
    /// <summary>Chat id.</summary>
    public long? Channel { get; init; }

    /// <summary>The tenant it goes to: the person's own, or one minted before it is created.</summary>
    public Guid? Tenant { get; init; }

    /// <summary>Refusal code of the last try; null when it went well.</summary>
    public string? Problem { get; init; }

    /// <summary>Price of the shortest format, in Stars; null when it is not sold for Stars.</summary>
    public long? Price { get; init; }

    /// <summary>Its prices in other currencies, one for each.</summary>
    public ImmutableArray<Money> OtherPrices { get; init; } = [];

    /// <summary>All its prices, Stars first; empty until they are said.</summary>
    public ImmutableArray<Money> Prices() =>
        [.. Price is { } stars ? [new Money(stars, Money.Stars)] : Array.Empty<Money>(), .. OtherPrices];
}
