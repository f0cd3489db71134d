using LytSlot.Channels;

namespace LytSlot.Queries;

/// <summary>Which channels of the catalogue; what is null does not matter.</summary>
[GenerateSerializer, Immutable, Alias("lyt.CatalogueFilter")]
public sealed record CatalogueFilter
{
    /// <summary>Part of a title or a public name, 2 to 64 characters, whatever the case.</summary>
    [Id(0)]
    public string? Text { get; init; }

    /// <summary>Code of a <see cref="ChannelCategory"/>.</summary>
    [Id(1)]
    public string? Category { get; init; }

    /// <summary><c>ru</c> or <c>en</c>.</summary>
    [Id(2)]
    public string? Language { get; init; }

    /// <summary>Fewest subscribers.</summary>
    [Id(3)]
    public int? SubscribersFrom { get; init; }

    /// <summary>Most subscribers.</summary>
    [Id(4)]
    public int? SubscribersTo { get; init; }

    /// <summary>Sold in this currency: three capital letters.</summary>
    [Id(5)]
    public string? Currency { get; init; }

    /// <summary>Some format costs no more, in minor units of <see cref="Currency"/>, which it needs.</summary>
    [Id(6)]
    public long? PriceTo { get; init; }

    /// <summary>What comes first; by price only with a currency.</summary>
    [Id(7)]
    public CatalogueOrder Order { get; init; } = CatalogueOrder.Subscribers;
}
