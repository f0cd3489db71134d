using LytSlot.Accounting;
using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Logins;
using LytSlot.ApiHost.Problems;
using LytSlot.ApiHost.Requests;
using LytSlot.Audit;
using LytSlot.Queries;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LytSlot.ApiHost.Audit;

/// <summary>HTTP face of what happened in a tenant.</summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder routes)
    {
        var audit = routes.MapGroup("").WithTags("Audit").AsMember();
        audit.MapGet("/audit", ReadAudit).WithName(nameof(ReadAudit))
            .WithSummary("Who did what in the tenant in a month, latest first. Owners only.")
            .Refuses("query.bad_page", "caller.role_too_low", "caller.member_needed");
        var feed = routes.MapGroup("").WithTags("Audit").AsMember(ApiKeyScopes.Orders);
        feed.MapGet("/feed", Follow).WithName(nameof(Follow))
            .WithSummary("What happens to orders, channels and payouts, as it happens: server-sent events.")
            .WithDescription("""
                Each event's `id` is where to go on: browsers and clients send it as `Last-Event-ID` when they come
                back, and nothing is left out. The same entry may come again then: its `name` tells. Without it the
                feed begins now. A `ping` comes when nothing happens. The feed ends after ten minutes, or when the host
                goes: come back, with a fresh token. It ends within a minute when the session was ended or the API key
                revoked. At most five at once for each person at a host.
                """)
            .Produces<AuditEntryResponse>(StatusCodes.Status200OK, "text/event-stream")
            .Refuses("caller.member_needed")
            .RequireRateLimiting(Limits.OfFeeds);
    }

    private static async Task<Results<Ok<PageResponse<AuditEntryResponse>>, ValidationProblem, ProblemHttpResult>>
        ReadAudit(
            [AsParameters] AuditRequest wanted, IGrainFactory grains, TimeProvider time, CancellationToken cancel)
    {
        if (!wanted.TryFilter(Month.Of(time.GetUtcNow()), out var filter, out var wrong))
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                [wrong] = ["There is no such value."],
            });
        }

        var outcome = await grains.GetGrain<IAuditQueries>(QueryKey.Only)
            .Log(filter, new(wanted.After, wanted.Limit), cancel);
        return outcome.Succeeded
            ? TypedResults.Ok(new PageResponse<AuditEntryResponse>(
                [.. outcome.Value.Entries.Select(AuditEntryResponse.From)], outcome.Value.Next))
            : outcome.Refusal.ToProblem();
    }

    private static ServerSentEventsResult<AuditEntryResponse?> Follow(
        [FromHeader(Name = "Last-Event-ID")] string? last, HttpContext context, Feed feed, SignInWatch watch,
        CancellationToken cancel) =>
        TypedResults.ServerSentEvents(feed.Follow(
            Caller.Current!, last, context.User.Ends(), watch.Of(context), Feed.Often, cancel));
}
