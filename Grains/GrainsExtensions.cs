using LytSlot.Grains.Confirmations;
using LytSlot.Grains.Conversations;
using LytSlot.Grains.Conversations.Dialogs;
using LytSlot.Grains.Conversations.Dialogs.PlaceOrder;
using LytSlot.Grains.Conversations.Notices;
using LytSlot.Grains.Correspondence;
using LytSlot.Grains.Creatives;
using LytSlot.Grains.Moderation;
using LytSlot.Grains.Orders;
using LytSlot.Grains.Payments;
using LytSlot.Grains.Payouts;
using LytSlot.Grains.Publishing;
using LytSlot.Grains.Tenants;
using LytSlot.Grains.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Providers;
using Orleans.Runtime.Hosting;
using Orleans.Storage;

namespace LytSlot.Grains;

/// <summary>Makes a silo ours.</summary>
internal static class GrainsExtensions
{
    /// <summary>
    /// Adds what all grains stand on: the caller's check, the clock, the durations, what runs beside them.
    /// </summary>
    public static ISiloBuilder AddLytSlotGrains(this ISiloBuilder silo)
    {
        silo.Services.TryAddSingleton(TimeProvider.System);
        silo.Services.TryAddSingleton(Timings.Production);
        silo.Services.TryAddSingleton(Random.Shared);
        silo.Services.AddSingleton<OrderErrands>();
        silo.Services.AddSingleton<PostWatch>();
        silo.Services.AddSingleton<Herald>();
        silo.Services.AddSingleton<AttemptJudge>();
        silo.Services.AddSingleton<PostSearch>();
        silo.Services.AddSingleton<PostRules>();
        silo.Services.AddSingleton<PaymentErrands>();
        silo.Services.AddSingleton<PaymentWays>();
        silo.Services.AddSingleton<PayoutErrands>();
        silo.Services.AddSingleton<TeamErrands>();
        silo.Services.AddSingleton<Acts>();
        silo.Services.AddSingleton<ConfirmationErrands>();
        silo.Services.AddSingleton<CorrespondenceErrands>();
        silo.Services.AddSingleton<WebhookErrands>();
        silo.Services.TryAddSingleton(new WebhookPolicy(AllowsPrivate: false));
        silo.Services.TryAddSingleton(new Admins([]));
        silo.Services.TryAddSingleton(new ClickAddress(null));
        silo.Services.AddSingleton<CardPrices>();
        silo.Services.AddSingleton<DialogSteps>();
        silo.Services.AddSingleton<Cashier>();
        OrderMetrics.Begin();
        return silo.AddIncomingGrainCallFilter<CallerFilter>().AddIncomingGrainCallFilter<DatabaseFilter>();
    }

    /// <summary>States are kept in what is given; of one that can't be read it is told in plain words.</summary>
    public static ISiloBuilder AddReadable(this ISiloBuilder silo, Func<IServiceProvider, IGrainStorage> states)
    {
        silo.Services.AddGrainStorage(
            ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME,
            (provider, _) => ActivatorUtilities.CreateInstance<ReadableStorage>(provider, states(provider)));
        return silo;
    }
}
