using LytSlot.Channels;
using LytSlot.Grains;
using LytSlot.Grains.Channels;
using LytSlot.Grains.Orders;
using LytSlot.Orders;

namespace LytSlot.Postgres.Tests.Queries;

/// <summary>States to ask about.</summary>
internal static class Given
{
    public const long Channel = -1_001_000_000_001;

    public const long Advertiser = 7;

    public static readonly Guid Tenant = Guid.Parse("0198c9f2-7a00-7000-8000-000000000001");

    public static readonly Guid OtherTenant = Guid.Parse("0198c9f2-7a00-7000-8000-000000000002");

    public static readonly DateTimeOffset Noon = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static OrderState Order { get; } = new()
    {
        Status = OrderStatus.Cancelled,
        Version = 1,
        TenantId = Tenant,
        ChannelId = Channel,
        AdvertiserId = Advertiser,
        AdvertiserName = "Анна",
        StartsAt = Noon,
        EndsAt = Noon.AddHours(1),
        ChannelTitle = "Новости",
        TimeZone = "Europe/Moscow",
        Format = "1/24",
        PriceMinor = 150,
        Currency = Money.Stars,
        Events = [Happened(1, "placed", "person:7")],
    };

    public static OrderState Live { get; } = Order with { Status = OrderStatus.Scheduled, HoldsSlot = true };

    public static ChannelState Shop { get; } = new()
    {
        Status = ChannelStatus.Active,
        TenantId = Tenant,
        ChannelId = Channel,
        Title = "Новости",
        Username = "news",
        Subscribers = 1_000,
        Category = "news",
        Language = "ru",
        TimeZone = "Europe/Moscow",
        Formats = [new("1/24", TimeSpan.FromHours(1), TimeSpan.FromHours(24), [new(150, Money.Stars)])],
        Version = 1,
    };

    /// <summary>For the hour that starts so many hours after noon.</summary>
    public static OrderState At(this OrderState order, int hour) => order with
    {
        StartsAt = Noon.AddHours(hour),
        EndsAt = Noon.AddHours(hour + 1),
    };

    public static Fact Happened(int sequence, string kind, string actor, string? reason = null) =>
        new(sequence, kind, Noon.AddDays(-2).AddMinutes(sequence), actor, reason, Trace: null);
}
