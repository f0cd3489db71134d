using System.Globalization;
using LytSlot.ApiHost.Audit;
using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Logins;
using LytSlot.ApiHost.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LytSlot.ApiHost.Console.Live;

/// <summary>
/// Tells an open page that something happened in the tenant, so that it asks for itself anew. It is the API's feed by
/// the browser's cookie, which the API does not take.
/// </summary>
internal static class LiveStream
{
    /// <summary>Pages need not be as quick as programs.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);

    public static void MapLiveStream(this RouteGroupBuilder pages) =>
        pages.MapGet("/live", Follow).RequireRateLimiting(Limits.OfFeeds);

    /// <summary>From where the browser heard last, else from when the page was drawn, else from now on.</summary>
    private static ServerSentEventsResult<AuditEntryResponse?> Follow(
        [FromHeader(Name = "Last-Event-ID")] string? last, DateTimeOffset? since, HttpContext context, Feed feed,
        SignInWatch watch, CancellationToken cancel) =>
        TypedResults.ServerSentEvents(feed.Follow(
            context.User.ToCaller()!, last ?? since?.UtcTicks.ToString(CultureInfo.InvariantCulture), null,
            watch.Of(context), Every, cancel));
}
