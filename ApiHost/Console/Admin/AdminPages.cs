using System.Globalization;
using LytSlot.Channels;
using LytSlot.Payouts;
using LytSlot.Tenants;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LytSlot.ApiHost.Console.Admin;

/// <summary>The platform's admins in the console. Here, and only here, an address names a tenant.</summary>
internal static class AdminPages
{
    private static readonly Refusal BadFee = new(RefusalKind.Invalid, "tenant.bad_fee", "That is no fee.");

    private static readonly Refusal BadPlan = new(RefusalKind.Invalid, "tenant.bad_plan", "There is no such plan.");

    public static void MapAdminPages(this RouteGroupBuilder pages)
    {
        var admin = pages.MapGroup("/admin");
        admin.MapGet("/", (string? after) =>
            ConsoleExtensions.Page<TenantListPage>((nameof(TenantListPage.After), after)));
        admin.MapGet("/payouts", (string? status, string? after, string? done) =>
            Payouts(status, after, done, null, null, null));
        admin.MapPost("/payouts/{tenant:guid}/{id:guid}/confirm", async (Guid tenant, Guid id, IGrainFactory grains) =>
            Answer(await grains.Payout(tenant, id).Confirm(), "payoutConfirm", id, null));
        admin.MapPost("/payouts/{tenant:guid}/{id:guid}/reject", async (
            Guid tenant, Guid id, [FromForm] string? reason, IGrainFactory grains) =>
            Answer(await grains.Payout(tenant, id).Reject(Words(reason)), "payoutReject", id, reason));
        admin.MapGet("/channels", (string? id) => ConsoleExtensions.To(
            long.TryParse(id?.Trim(), CultureInfo.InvariantCulture, out var channel)
                ? ConsolePaths.AdminChannel(channel)
                : ConsolePaths.Admin));
        admin.MapGet("/channels/{id:long}", (long id, string? done) => Channel(id, done, null, null));
        admin.MapPost("/channels/{id:long}/suspend", async (
            long id, [FromForm] string? reason, IGrainFactory grains) =>
            Answer(id, await grains.Channel(id).Suspend(Words(reason)), "suspend", reason));
        admin.MapPost("/channels/{id:long}/resume", async (long id, IGrainFactory grains) =>
            Answer(id, await grains.Channel(id).LiftSuspension(), "resume", null));
        admin.MapTenant();
        admin.MapModerationPages();
    }

    private static void MapTenant(this RouteGroupBuilder admin)
    {
        var tenants = admin.MapGroup("/tenants/{tenant:guid}");
        tenants.MapGet("/", (Guid tenant, string? done) => Tenant(tenant, done, null, null, null));
        tenants.MapPost("/fee", async (Guid tenant, [FromForm] string? percent, IGrainFactory grains) =>
            Answer(tenant, BasisPoints(percent) is { } fee ? await grains.Tenant(tenant).SetFee(fee) : BadFee,
                "fee", fee: percent));
        tenants.MapPost("/plan", async (Guid tenant, [FromForm] string? plan, IGrainFactory grains) =>
            Answer(tenant, Spelled.TryParse<Plan>(plan, out var known)
                ? await grains.Tenant(tenant).SetPlan(known)
                : BadPlan, "plan"));
        tenants.MapPost("/suspend", async (Guid tenant, [FromForm] string? reason, IGrainFactory grains) =>
            Answer(tenant, await grains.Tenant(tenant).Suspend(Words(reason)), "suspend", reason));
        tenants.MapPost("/resume", async (Guid tenant, IGrainFactory grains) =>
            Answer(tenant, await grains.Tenant(tenant).LiftSuspension(), "resume"));
    }

    private static IResult Answer(
        Guid tenant, Outcome<TenantView> outcome, string done, string? words = null, string? fee = null) =>
        outcome.Succeeded
            ? ConsoleExtensions.To($"{ConsolePaths.AdminTenant(tenant)}?done={done}")
            : Tenant(tenant, null, outcome.Refusal, words, fee);

    private static IResult Answer(long channel, Outcome<ChannelView> outcome, string done, string? words) =>
        outcome.Succeeded
            ? ConsoleExtensions.To($"{ConsolePaths.AdminChannel(channel)}?done={done}")
            : Channel(channel, null, outcome.Refusal, words);

    private static IResult Answer(Outcome<PayoutView> outcome, string done, Guid payout, string? words) =>
        outcome.Succeeded
            ? ConsoleExtensions.To($"{ConsolePaths.AdminPayouts}?done={done}")
            : Payouts(null, null, null, outcome.Refusal, payout, words);

    private static RazorComponentResult<TenantDetailPage> Tenant(
        Guid tenant, string? done, Refusal? refused, string? words, string? fee) =>
        ConsoleExtensions.Page<TenantDetailPage>(
            (nameof(TenantDetailPage.Id), tenant),
            (nameof(TenantDetailPage.Done), done),
            (nameof(TenantDetailPage.Refused), refused),
            (nameof(TenantDetailPage.Words), words),
            (nameof(TenantDetailPage.Fee), fee));

    private static RazorComponentResult<AdminChannelPage> Channel(
        long id, string? done, Refusal? refused, string? words) =>
        ConsoleExtensions.Page<AdminChannelPage>(
            (nameof(AdminChannelPage.Id), id),
            (nameof(AdminChannelPage.Done), done),
            (nameof(AdminChannelPage.Refused), refused),
            (nameof(AdminChannelPage.Words), words));

    private static RazorComponentResult<AdminPayoutPage> Payouts(
        string? status, string? after, string? done, Refusal? refused, Guid? payout, string? words) =>
        ConsoleExtensions.Page<AdminPayoutPage>(
            (nameof(AdminPayoutPage.Status), status),
            (nameof(AdminPayoutPage.After), after),
            (nameof(AdminPayoutPage.Done), done),
            (nameof(AdminPayoutPage.Refused), refused),
            (nameof(AdminPayoutPage.RefusedId), payout),
            (nameof(AdminPayoutPage.Words), words));

    private static string? Words(string? reason) => string.IsNullOrWhiteSpace(reason) ? null : reason;

    /// <summary><c>12.5</c> or <c>12,5</c> percent, to a hundredth; null for what is no part of a price.</summary>
    private static int? BasisPoints(string? percent) =>
        decimal.TryParse(
            percent?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var part)
        && part is >= 0 and <= 100 && part * 100 % 1 == 0
            ? (int)(part * 100)
            : null;

    private static ITenantGrain Tenant(this IGrainFactory grains, Guid tenant) =>
        grains.GetGrain<ITenantGrain>(new TenantKey(tenant).ToString());

    private static IChannelGrain Channel(this IGrainFactory grains, long id) =>
        grains.GetGrain<IChannelGrain>(new ChannelKey(id).ToString());

    private static IPayoutGrain Payout(this IGrainFactory grains, Guid tenant, Guid id) =>
        grains.GetGrain<IPayoutGrain>(new PayoutKey(tenant, id).ToString());
}
