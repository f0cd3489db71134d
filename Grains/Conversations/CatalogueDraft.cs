using LytSlot.Queries;

namespace LytSlot.Grains.Conversations;

/// <summary>What an advertiser looks for in the catalogue.</summary>
internal sealed record CatalogueDraft
{
    /// <summary>Part of a title or a public name; null: any.</summary>
    public string? Text { get; init; }

    /// <summary>Code of a category; null: any.</summary>
    public string? Category { get; init; }

    /// <summary>Language of the channel; null: any.</summary>
    public string? Language { get; init; }

    /// <summary>Fewest subscribers; null: any.</summary>
    public int? From { get; init; }

    /// <summary>Most subscribers; null: any.</summary>
    public int? To { get; init; }

    /// <summary>What it may cost at most; null: anything.</summary>
    public Money? UpTo { get; init; }

    /// <summary>What comes first; null: most subscribers.</summary>
    public CatalogueOrder? Order { get; init; }

    /// <summary>Which part of the categories is shown, from 0.</summary>
    public int Part { get; init; }

    /// <summary>Whether everything is shown.</summary>
    public bool IsEmpty() => this with { Order = null, Part = 0 } == new CatalogueDraft();

    public CatalogueFilter Filter() => new()
    {
        Text = Text,
        Category = Category,
        Language = Language,
        SubscribersFrom = From,
        SubscribersTo = To,
        Currency = UpTo?.Currency ?? (Order is CatalogueOrder.Price ? Money.Stars : null),
        PriceTo = UpTo?.AmountMinor,
        Order = Order ?? CatalogueOrder.Subscribers,
    };
}
