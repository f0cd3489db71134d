using LytSlot.Grains.Conversations.Taps;
using LytSlot.Orders;

namespace LytSlot.Grains.Conversations;

/// <summary>Which orders the person looks at.</summary>
internal sealed record LookDraft
{
    /// <summary>Where in the list the person is.</summary>
    public Paging Pages { get; init; } = new();

    /// <summary>Which of their orders the person wants to see.</summary>
    public OrderPhase Phase { get; init; }

    /// <summary>What the person waits for no more, while it is carried over; null for nothing.</summary>
    public WaitTap? Wait { get; init; }

    /// <summary>The order's tenant.</summary>
    public Guid? Tenant { get; init; }

    /// <summary>The order.</summary>
    public Guid? Order { get; init; }

    /// <summary>Name of the provider the person pays the order with; null until chosen.</summary>
    public string? Way { get; init; }

    /// <summary>Erid for the order's mark, while it is handed over; null for none.</summary>
    public string? Erid { get; init; }

    /// <summary>Number that a button carried: a version of the post, a proposal that was seen, a rating.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Words for the other side, while they are carried over; null for none.</summary>
    public string? Reason { get; init; }

    /// <summary>Id of a message to the other side, so that a repeat is one; null for none.</summary>
    public Guid? Letter { get; init; }

    /// <summary>What the person was told comes back, in minor units, while an order is called off.</summary>
    public long? RefundMinor { get; init; }

    /// <summary>An advertiser of that tenant, while something is done about them; null for none.</summary>
    public long? Advertiser { get; init; }

    /// <summary>The plan shows a week instead of a day.</summary>
    public bool IsWeek { get; init; }

    /// <summary>Key of the order; null when none is looked at.</summary>
    public OrderKey? Key() => Tenant is { } tenant && Order is { } id ? new OrderKey(tenant, id) : null;
}
