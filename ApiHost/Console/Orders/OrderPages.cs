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
        orders.MapGet("/", (string? status, long? channel, string? q, string? after) =>
            ConsoleExtensions.Page<OrderListPage>(
            (nameof(OrderListPage.Status), status),
            (nameof(OrderListPage.Words), q),
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
        orders.MapPost("/{id:guid}/move", ProposeMove);
        orders.MapPost("/{id:guid}/agree", (
            Guid id, [FromForm] int move, RequestTenant tenant, IGrainFactory grains) =>
            Do(id, "agree", grains.Order(tenant, id).AgreeToMove(move)));
        orders.MapPost("/{id:guid}/decline", (
            Guid id, [FromForm] int move, RequestTenant tenant, IGrainFactory grains) =>
            Do(id, "decline", grains.Order(tenant, id).DeclineMove(move)));
    }

    /// <summary>The id of the proposal comes with the form, so that sending it twice proposes once.</summary>
    private static async Task<IResult> ProposeMove(
        Guid id, [FromForm] Guid proposal, [FromForm] string? day, [FromForm] string? clock, RequestTenant tenant,
        IGrainFactory grains)
    {
        var read = await grains.Order(tenant, id).Read();
        return read.Succeeded && LocalTime.Read(day, clock, read.Value.TimeZone) is { } startsAt
            ? await Do(id, "move", grains.Order(tenant, id).ProposeMove(proposal, startsAt))
            : Show(id, null, read.Refusal ?? NoTime, null);
    }

    private static async Task<IResult> Do(Guid id, string act, Task<Outcome<OrderView>> doing, string? words = null)
    {
        var outcome = await doing;
        return outcome.Succeeded
            ? ConsoleExtensions.To($"{ConsolePaths.Order(id)}?done={act}")
            : Show(id, null, outcome.Refusal, words);
    }

    private static RazorComponentResult<OrderDetailPage> Show(Guid id, string? done, Refusal? refused, string? words) =>
        ConsoleExtensions.Page<OrderDetailPage>(
            (nameof(OrderDetailPage.Id), id),
            (nameof(OrderDetailPage.Done), done),
            (nameof(OrderDetailPage.Refused), refused),
            (nameof(OrderDetailPage.Words), words));

    private static string? Words(string? reason) => string.IsNullOrWhiteSpace(reason) ? null : reason;

    private static IOrderGrain Order(this IGrainFactory grains, RequestTenant tenant, Guid id) =>
        grains.GetGrain<IOrderGrain>(new OrderKey(tenant.Id, id).ToString());
}
