namespace LytSlot.Tenants;

/// <summary>A tenant in the admins' list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Name.</param>
/// <param name="Language"><c>ru</c> or <c>en</c>.</param>
/// <param name="Plan">What it has subscribed to.</param>
/// <param name="FeeBasisPoints">Platform fee in hundredths of a percent.</param>
/// <param name="Suspended">Stopped by an admin: nothing can be booked.</param>
/// <param name="Channels">How many channels it has.</param>
/// <param name="Members">How many members.</param>
/// <param name="RecentOrders">How many of its orders have slots that start in the last 30 days or later.</param>
[GenerateSerializer, Immutable, Alias("lyt.TenantRow")]
public sealed record TenantRow(
    [property: Id(0)] Guid Id,
    [property: Id(1)] string Name,
    [property: Id(2)] string Language,
    [property: Id(3)] Plan Plan,
    [property: Id(4)] int FeeBasisPoints,
    [property: Id(5)] bool Suspended,
    [property: Id(6)] int Channels,
    [property: Id(7)] int Members,
    [property: Id(8)] int RecentOrders);
