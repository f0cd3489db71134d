namespace LytSlot.Grains.Analytics;

/// <summary>By what a tenant's days are added up.</summary>
internal enum Dimension
{
    Channel,
    Format,
    Advertiser,

    /// <summary>Weekday and hour of the channel's clock, as <c>1-09</c>.</summary>
    Hour,
}
