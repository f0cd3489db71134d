using LytSlot.Analytics;

namespace LytSlot.Grains.Analytics;

/// <summary>What is measured or entered of a placement, as it is stored; clicks are counted elsewhere.</summary>
internal sealed record PlacementState
{
    public Guid? TenantId { get; init; }

    public long? ChannelId { get; init; }

    public long? AdvertiserId { get; init; }

    /// <summary>Subscribers of the channel as it was published; null: not known.</summary>
    public MeasuredCount? SubscribersBefore { get; init; }

    /// <summary>Subscribers as its term was over; null: not over, or not known.</summary>
    public MeasuredCount? SubscribersAfter { get; init; }

    /// <summary>Views as they were last entered; null for none.</summary>
    public EnteredViews? Views { get; init; }

    /// <summary>When they were entered.</summary>
    public DateTimeOffset? ViewsEnteredAt { get; init; }

    /// <summary>Who entered them, as timelines spell it.</summary>
    public string? ViewsEnteredBy { get; init; }
}
