using System.Collections.Immutable;
using LytSlot.Marking;
using LytSlot.Orders;

namespace LytSlot.Grains.Orders;

/// <summary>A group of orders as it is stored. Who was paid or not is the orders' to say.</summary>
internal sealed record OrderGroupState
{
    public OrderGroupStatus Status { get; init; }

    public Guid? TenantId { get; init; }

    public long? AdvertiserId { get; init; }

    /// <summary>The advertiser's name in Telegram; null when that is not known.</summary>
    public string? AdvertiserName { get; init; }

    /// <summary>Key of the creative.</summary>
    public string Creative { get; init; } = "";

    public string Currency { get; init; } = "";

    public string? Promo { get; init; }

    /// <summary>Who advertises; null where nobody asked.</summary>
    public MarkingData? Marking { get; init; }

    /// <summary>
    /// In the order in which slots are taken: alike for everybody, so that of two groups one is first.
    /// </summary>
    public ImmutableArray<GroupSlotState> Slots { get; init; } = [];

    /// <summary>Until when all orders are held.</summary>
    public DateTimeOffset? HoldUntil { get; init; }

    /// <summary>Why not all could be had; null when that was not so.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>When everything was given up for the first time; null before.</summary>
    public DateTimeOffset? UndoneAt { get; init; }

    /// <summary>When it must do something next; null when nothing is left to do.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Number of the last fact.</summary>
    public int Version { get; init; }

    /// <summary>Facts on their way into their table; never stored with the state.</summary>
    public ImmutableArray<Fact> Events { get; init; } = [];
}
