using System.Collections.Immutable;
using LytSlot.Users;

namespace LytSlot.Grains.Users;

/// <summary>Where the person is signed in.</summary>
internal sealed partial class UserGrain
{
    public async Task<Outcome<SessionUser>> OpenSession(
        Guid session, Guid? tenant, SessionKind kind, string? device)
    {
        Callers.Current.MustBeSystem();
        return await OfSession(new UserCommand.OpenSession(session, tenant, kind, time.GetUtcNow(), device));
    }

    public async Task<Outcome<SessionUser>> RefreshSession(Guid session, int generation)
    {
        Callers.Current.MustBeMachinery();
        return await OfSession(new UserCommand.RefreshSession(session, generation, time.GetUtcNow()));
    }

    public async Task<Outcome<SessionUser>> UseSession(Guid session)
    {
        Callers.Current.MustBeMachinery();
        return await OfSession(new UserCommand.UseSession(session, time.GetUtcNow()));
    }

    public Task<ImmutableArray<SessionView>> Sessions() => Task.FromResult<ImmutableArray<SessionView>>(
        IsThemselves ? [.. SessionRules.AllOpen(store.State, time.GetUtcNow()).Select(one => one.View())] : []);

    public async Task<Outcome<UserView>> EndSession(Guid session) => IsThemselves
        ? await Run(new UserCommand.EndSession(session, time.GetUtcNow()))
        : SessionRules.NotFound;

    public async Task<Outcome<UserView>> EndOtherSessions(Guid? but) => IsThemselves
        ? await Run(new UserCommand.EndOtherSessions(but, time.GetUtcNow()))
        : SessionRules.NotFound;

    private bool IsThemselves => Callers.Current.UserId == Key.User;

    /// <summary>A session that the command has ended is not there any more.</summary>
    private async Task<Outcome<SessionUser>> OfSession(UserCommand.OfSession command)
    {
        var done = await Run(command);
        return done.Refusal is { } refusal ? refusal : SessionView(command.Session);
    }

    private Outcome<SessionUser> SessionView(Guid session) =>
        SessionRules.Open(store.State, session, time.GetUtcNow()) is { } found
            ? new SessionUser(View(), found.View())
            : SessionRules.NotFound;
}
