using System.Collections.Immutable;
using LytSlot.Creatives;
using LytSlot.Marking;
using LytSlot.Orders;

namespace LytSlot.Grains.Conversations;

/// <summary>An order that is being put together, choice by choice.</summary>
internal sealed record OrderDraft
{
    /// <summary>Where in the catalogue the person is.</summary>
    public Paging Pages { get; init; } = new();

    /// <summary>What of the catalogue they look at.</summary>
    public CatalogueDraft Catalogue { get; init; } = new();

    /// <summary>Chat id of the chosen channel.</summary>
    public long? Channel { get; init; }

    /// <summary>Name of the chosen format.</summary>
    public string? Format { get; init; }

    /// <summary>The channel sells one format only, so that nobody is asked.</summary>
    public bool IsOnlyFormat { get; init; }

    /// <summary>First day of the days shown, in the channel's zone; null: today.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>Chosen day, in the channel's zone.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Which part of a long day's slots is shown, from 0.</summary>
    public int Part { get; init; }

    /// <summary>Taken start the person waits for, UTC; null: any of the day.</summary>
    public DateTimeOffset? WaitFor { get; init; }

    /// <summary>Start that a link named, UTC, until its day is open; null for none.</summary>
    public DateTimeOffset? Linked { get; init; }

    /// <summary>Chosen start, UTC.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>The advertiser's legal name, while the mark is put together.</summary>
    public string? LegalName { get; init; }

    /// <summary>The advertiser's tax id, while the mark is put together.</summary>
    public string? TaxId { get; init; }

    /// <summary>Erid of last time, while it is offered; null for none.</summary>
    public string? LastErid { get; init; }

    /// <summary>Who advertises, once that is said; null also where nobody asks.</summary>
    public MarkingData? Marking { get; init; }

    /// <summary>The promo code the person typed; null for none.</summary>
    public string? Promo { get; init; }

    /// <summary>Other starts that are bought together with <see cref="StartsAt"/>, UTC; empty for one slot.</summary>
    public ImmutableArray<DateTimeOffset> Others { get; init; } = [];

    /// <summary>
    /// What each slot was shown to cost, in the order of <see cref="Starts"/> and one currency after the other; empty
    /// for one slot.
    /// </summary>
    public ImmutableArray<Money> Shown { get; init; } = [];

    /// <summary>Which part of many currencies is offered to pay in, from 0.</summary>
    public int Sums { get; init; }

    /// <summary>What was sent to be published, until it is written as a creative.</summary>
    public PostContent? Content { get; init; }

    /// <summary>Owner of the channel: part of the keys of creative and order.</summary>
    public Guid? Tenant { get; init; }

    /// <summary>Id of the creative, minted before it is written.</summary>
    public Guid? Creative { get; init; }

    /// <summary>Whether the creative was taken.</summary>
    public bool IsWritten { get; init; }

    /// <summary>How the post is shown, as chosen; null: as it is.</summary>
    public PostOptions? Options { get; init; }

    /// <summary>Id of the same post with the chosen options, minted before it is written.</summary>
    public Guid? Revision { get; init; }

    /// <summary>Price the person said yes to, in minor units of <see cref="Currency"/>.</summary>
    public long? Price { get; init; }

    /// <summary>Currency of that price; null: Stars, as drafts of older releases mean.</summary>
    public string? Currency { get; init; }

    /// <summary>Id of the order, minted before it is placed.</summary>
    public Guid? Order { get; init; }

    /// <summary>Every chosen start, UTC; the latest choice last.</summary>
    public ImmutableArray<DateTimeOffset> Starts() =>
        StartsAt is { } startsAt ? [.. Others.Where(other => other != startsAt), startsAt] : Others;

    /// <summary>This draft, with every start so far kept while another one is chosen.</summary>
    public OrderDraft ForAnother() =>
        this with { Others = Starts(), StartsAt = null, Day = null, FirstDay = null, Part = 0 };

    /// <summary>What each slot was shown to cost in a currency; empty when nothing was shown for all of them.</summary>
    public ImmutableArray<Money> ShownIn(string currency) =>
        Shown.Where(price => price.Currency == currency).ToImmutableArray() is var found
        && found.Length == Starts().Length ? found : [];

    /// <summary>A fresh draft for this channel.</summary>
    public static OrderDraft In(long channel) => new() { Channel = channel };

    /// <summary>Key of the creative; null until both parts are known.</summary>
    public CreativeKey? CreativeKey() =>
        Tenant is { } tenant && Creative is { } id ? new CreativeKey(tenant, id) : null;

    /// <summary>Key of the group, minted like the order of a single slot; null until both parts are known.</summary>
    public OrderGroupKey? GroupKey() =>
        Tenant is { } tenant && Order is { } id ? new OrderGroupKey(tenant, id) : null;

    /// <summary>Key of the order; null until both parts are known.</summary>
    public OrderKey? OrderKey() => Tenant is { } tenant && Order is { } id ? new OrderKey(tenant, id) : null;
}
