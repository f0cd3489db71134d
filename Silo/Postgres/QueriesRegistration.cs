using LytSlot.Grains.Accounting;
using LytSlot.Grains.Advertisers;
using LytSlot.Grains.Analytics;
using LytSlot.Grains.Audit;
using LytSlot.Grains.Calendar;
using LytSlot.Grains.Moderation;
using LytSlot.Grains.Orders;
using LytSlot.Grains.Payouts;
using LytSlot.Grains.Queries;
using LytSlot.Grains.Tenants;

namespace LytSlot.Silo.Postgres;

/// <summary>What grains ask the database.</summary>
internal static class QueriesRegistration
{
    /// <summary>Adds the ports; <see cref="PostgresSilo.AddPostgres"/> adds the connections they use.</summary>
    public static IServiceCollection AddQueries(this IServiceCollection services) => services
        .AddSingleton<ILiveOrders, LiveOrders>()
        .AddSingleton<IOverdue, Overdue>()
        .AddSingleton<IOrderLists, OrderLists>()
        .AddSingleton<IChannelLists, ChannelLists>()
        .AddSingleton<IBooks, Books>()
        .AddSingleton<IAuditLog, AuditLog>()
        .AddSingleton<IPlacementClicks, PlacementClicks>()
        .AddSingleton<IReactions, Reactions>()
        .AddSingleton<ISubscriberCounts, SubscriberCounts>()
        .AddSingleton<ITenantNumbers, TenantNumbers>()
        .AddSingleton<IPayoutLists, PayoutLists>()
        .AddSingleton<IModerationLists, ModerationLists>()
        .AddSingleton<IPromoCodeLists, PromoCodeLists>()
        .AddSingleton<IAdvertiserLists, AdvertiserLists>()
        .AddSingleton<ITenantLists, TenantLists>();
}
