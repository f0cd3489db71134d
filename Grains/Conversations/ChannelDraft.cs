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

    /// <summary>The change of the settings that is being made; null for none.</summary>
    public ChannelChange? Change { get; init; }

    /// <summary>Name of the format whose prices are being set.</summary>
    public string? Format { get; init; }

    /// <summary>Weekdays whose hours are being set.</summary>
    public ImmutableArray<DayOfWeek> Days { get; init; } = [];

    /// <summary>Day, in the channel's zone, of which a time is being blocked.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The block that is being added, its id minted before.</summary>
    public Guid? Block { get; init; }

    /// <summary>When it begins, by the channel's clock.</summary>
    public TimeOnly From { get; init; }

    /// <summary>When it ends, exclusive; midnight: with the day.</summary>
    public TimeOnly To { get; init; }

    /// <summary>Which part of a long list is shown, from 0.</summary>
    public int Part { get; init; }

    /// <summary>The same channel, with nothing begun.</summary>
    public ChannelDraft Afresh() => new() { Channel = Channel, Tenant = Tenant };

    /// <summary>All its prices, Stars first; empty until they are said.</summary>
    public ImmutableArray<Money> Prices() =>
        [.. Price is { } stars ? [new Money(stars, Money.Stars)] : Array.Empty<Money>(), .. OtherPrices];
}
