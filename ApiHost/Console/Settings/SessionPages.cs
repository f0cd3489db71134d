using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Users;
using LytSlot.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Console.Settings;

/// <summary>Where the person is signed in, in any tenant: theirs, whatever their role is here.</summary>
internal static class SessionPages
{
    public static void MapSessionPages(this RouteGroupBuilder settings)
    {
        var sessions = settings.MapGroup("/sessions");
        sessions.MapGet("/", (string? done) => Show(null, done));
        sessions.MapPost("/{id:guid}/end", async (Guid id, HttpContext context, IGrainFactory grains) =>
            Answer(await grains.Me(context).EndSession(id), "sessionEnd"));
        sessions.MapPost("/end-others", async (HttpContext context, IGrainFactory grains) =>
            Answer(await grains.Me(context).EndOtherSessions(context.User.SessionId()), "sessionsEnd"));
    }

    private static IResult Answer(Outcome<UserView> outcome, string done) => outcome.Succeeded
        ? ConsoleExtensions.To($"{ConsolePaths.Sessions}?done={done}")
        : Show(outcome.Refusal, null);

    private static RazorComponentResult<SessionListPage> Show(Refusal? refused, string? done) =>
        ConsoleExtensions.Page<SessionListPage>(
            (nameof(SessionListPage.Refused), refused),
            (nameof(SessionListPage.Done), done));
}
