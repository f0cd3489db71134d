using System.Globalization;
using LytSlot.Analytics;
using LytSlot.ApiHost.Callers;
using LytSlot.Orders;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LytSlot.ApiHost.Console.Orders;

/// <summary>Orders in the console. Each form: bind, call the grain, go back to the order's page.</summary>
internal static class OrderPages
{
    private static readonly Refusal NoTime = new(RefusalKind.Invalid, "slot.off_grid", "That is no time.");

    public static void MapOrderPages(this RouteGroupBuilder pages)
    {
        var orders = pages.MapGroup("/orders");
        orders.MapGet("/", (string? status, long? channel, string? q, string? @in, string? after) =>
            ConsoleExtensions.Page<OrderListPage>(
            (nameof(OrderListPage.Status), status),
            (nameof(OrderListPage.Words), q),
            (nameof(OrderListPage.IsInPosts), @in == "posts"),
            (nameof(OrderListPage.Channel), channel),
            (nameof(OrderListPage.After), after)));
        orders.MapGet("/{id:guid}", (Guid id, string? done) => Show(id, done, null, null));
        orders.MapPost("/{id:guid}/approve", (
            Guid id, [FromForm] int version, RequestTenant tenant, IGrainFactory grains) =>
            Do(id, "approve", grains.Order(tenant, id).Approve(version)));
        orders.MapPost("/{id:guid}/changes", (
            Guid id, [FromForm] int version, [FromForm] string? reason, RequestTenant tenant, IGrainFactory grains) =>
            Do(id, "changes", grains.Order(tenant, id).RequestChanges(reason ?? "", version), reason));
        orders.MapPost("/{id:guid}/reject", (
            Guid id, [FromForm] string? reason, RequestTenant tenant, IGrainFactory grains) =>
            Do(id, "reject", grains.Order(tenant, id).Reject(Words(reason)), reason));
        orders.MapPost("/{id:guid}/cancel", (
            Guid id, [FromForm] long? refund, [FromForm] string? reason, RequestTenant tenant, IGrainFactory grains) =>
            Do(id, "cancel", grains.Order(tenant, id).Cancel(Words(reason), refund), reason));
        orders.MapGet("/{id:guid}/move", (Guid id, string? day) => ShowTimes(id, day, null, null));
        orders.MapPost("/{id:guid}/move", ProposeMove);
        orders.MapPost("/{id:guid}/views", EnterViews);
        orders.MapPost("/{id:guid}/agree", (
            Guid id, [FromForm] int move, RequestTenant tenant, IGrainFactory grains) =>
            Do(id, "agree", grains.Order(tenant, id).AgreeToMove(move)));
        orders.MapPost("/{id:guid}/decline", (
            Guid id, [FromForm] int move, RequestTenant tenant, IGrainFactory grains) =>
            Do(id, "decline", grains.Order(tenant, id).DeclineMove(move)));
    }

    /// <summary>The id of the proposal comes with the form, so that sending it twice proposes once.</summary>
    private static async Task<IResult> ProposeMove(
        Guid id, [FromForm] Guid proposal, [FromForm] DateTimeOffset? startsAt, RequestTenant tenant,
        IGrainFactory grains)
    {
        if (startsAt?.ToUniversalTime() is not { } picked)
        {
            return ShowTimes(id, null, null, NoTime);
        }

        var outcome = await grains.Order(tenant, id).ProposeMove(proposal, picked);
        return outcome.Succeeded
            ? ConsoleExtensions.To($"{ConsolePaths.Order(id)}?done=move")
            : ShowTimes(id, null, picked, outcome.Refusal);
    }

    private static async Task<IResult> EnterViews(
        Guid id, [FromForm] string? count, [FromForm] string? source, RequestTenant tenant, TimeProvider time,
        IGrainFactory grains)
    {
        // What is no number is less than none, which is refused as any other number that can't be.
        var typed = new EnteredViews(
            long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var views) ? views : -1,
            (source ?? "").Trim(),
            time.GetUtcNow());
        var entered = await grains.GetGrain<IPlacementGrain>(
            new PlacementKey(new(tenant.Id, id)).ToString()).EnterViews(typed);
        return entered.Succeeded
            ? ConsoleExtensions.To($"{ConsolePaths.Order(id)}?done=views")
            : Show(id, null, entered.Refusal, null, typed);
    }

    private static async Task<IResult> Do(Guid id, string act, Task<Outcome<OrderView>> doing, string? words = null)
    {
        var outcome = await doing;
        return outcome.Succeeded
            ? ConsoleExtensions.To($"{ConsolePaths.Order(id)}?done={act}")
            : Show(id, null, outcome.Refusal, words);
    }

    private static RazorComponentResult<OrderDetailPage> Show(
        Guid id, string? done, Refusal? refused, string? words, EnteredViews? views = null) =>
        ConsoleExtensions.Page<OrderDetailPage>(
            (nameof(OrderDetailPage.Id), id),
            (nameof(OrderDetailPage.Done), done),
            (nameof(OrderDetailPage.Refused), refused),
            (nameof(OrderDetailPage.Views), views),
            (nameof(OrderDetailPage.Words), words));

    private static RazorComponentResult<MovePage> ShowTimes(
        Guid id, string? day, DateTimeOffset? picked, Refusal? refused) =>
        ConsoleExtensions.Page<MovePage>(
            (nameof(MovePage.Id), id),
            (nameof(MovePage.Day), LocalTime.Day(day)),
            (nameof(MovePage.Picked), picked),
            (nameof(MovePage.Refused), refused));

    private static string? Words(string? reason) => string.IsNullOrWhiteSpace(reason) ? null : reason;

    private static IOrderGrain Order(this IGrainFactory grains, RequestTenant tenant, Guid id) =>
        grains.GetGrain<IOrderGrain>(new OrderKey(tenant.Id, id).ToString());
}
