using System.Collections.Immutable;
using LytSlot.Users;

namespace LytSlot.Grains.Users;

/// <summary>
/// Sessions and the refresh tokens of programs. Each token is good once: it makes way for the next generation. One that
/// comes back later is held by somebody who should not have it, or was taken from who should; nobody can tell which, so
/// the session ends. Within <see cref="Grace"/> it is an answer that got lost, or two that asked at once, and the asker
/// gets the same successor again. Browsers have a cookie instead, and their session is looked at for every page.
/// </summary>
internal static class SessionRules
{
    public static readonly Refusal NotFound =
        new(RefusalKind.NotFound, "session.not_found", "There is no such session, or it has ended.");

    /// <summary>How many a person has; another ends the one that was unused for longest.</summary>
    public const int Most = 20;

    private const int LongestDevice = 200;

    /// <summary>How long a program's session stays without being used.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromDays(30);

    /// <summary>How long a browser's session does.</summary>
    public static readonly TimeSpan BrowserIdle = TimeSpan.FromHours(8);

    /// <summary>How exactly it is known when a browser was last used: one write for so long, not one a page.</summary>
    public static readonly TimeSpan Noted = TimeSpan.FromMinutes(5);

    /// <summary>How long a lost answer can be asked for again.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    public static Decision<UserEvent> Decide(UserState user, UserCommand.OfSession command) => (
        Open(user, command.Session, command.At), command) switch
    {
        ({ } session, UserCommand.OpenSession c) when session.Tenant == c.Tenant => Decision.Unchanged,
        (_, UserCommand.OpenSession c) =>
            new UserEvent.SessionOpened(c.Session, c.Tenant, c.Kind, c.At, Clean(c.Device)),

        (null, UserCommand.EndSession) => Decision.Unchanged,
        (not null, UserCommand.EndSession c) => new UserEvent.SessionEnded(c.Session),

        (null, _) => NotFound,
        ({ Kind: SessionKind.Browser } session, UserCommand.UseSession c) => c.At - session.UsedAt < Noted
            ? Decision.Unchanged
            : new UserEvent.SessionUsed(c.Session, c.At),
        (_, UserCommand.UseSession) or ({ Kind: SessionKind.Browser }, UserCommand.RefreshSession) => NotFound,
        ({ } session, UserCommand.RefreshSession c) when c.Generation == session.Generation =>
            new UserEvent.SessionRefreshed(c.Session, c.At),
        ({ } session, UserCommand.RefreshSession c)
            when c.Generation == session.Generation - 1 && c.At - session.UsedAt < Grace => Decision.Unchanged,
        (_, UserCommand.RefreshSession c) => new UserEvent.SessionTokenReused(c.Session),

        _ => throw new InvalidOperationException($"No rule decides {command.GetType().Name}."),
    };

    public static Decision<UserEvent> Decide(UserState user, UserCommand.EndOtherSessions command) =>
        AllOpen(user, command.At).Any(one => one.Id != command.But)
            ? new UserEvent.OtherSessionsEnded(command.But)
            : Decision.Unchanged;

    /// <summary>When it ends unless it is used before.</summary>
    public static DateTimeOffset EndsAt(Session session) =>
        session.UsedAt + (session.Kind is SessionKind.Browser ? BrowserIdle : Idle);

    /// <summary>A session that has not ended; null when there is none.</summary>
    public static Session? Open(UserState user, Guid session, DateTimeOffset now) =>
        user.Sessions.FirstOrDefault(one => one.Id == session && IsOpen(one, now));

    /// <summary>All that have not ended, the last used first.</summary>
    public static IEnumerable<Session> AllOpen(UserState user, DateTimeOffset now) =>
        user.Sessions.Where(one => IsOpen(one, now)).OrderByDescending(one => one.UsedAt);

    public static ImmutableArray<Session> With(UserState user, UserEvent.SessionOpened opened) =>
    [
        new()
        {
            Id = opened.Session,
            Kind = opened.Kind,
            Tenant = opened.Tenant,
            Generation = 1,
            BeganAt = opened.At,
            UsedAt = opened.At,
            Device = opened.Device,
        },
        .. AllOpen(user, opened.At).Where(one => one.Id != opened.Session).Take(Most - 1),
    ];

    public static ImmutableArray<Session> Refreshed(UserState user, UserEvent.SessionRefreshed refreshed) =>
    [
        .. user.Sessions.Select(one => one.Id == refreshed.Session
            ? one with { Generation = one.Generation + 1, UsedAt = refreshed.At }
            : one),
    ];

    public static ImmutableArray<Session> Used(UserState user, UserEvent.SessionUsed used) =>
        [.. user.Sessions.Select(one => one.Id == used.Session ? one with { UsedAt = used.At } : one)];

    public static ImmutableArray<Session> Without(UserState user, Guid session) =>
        user.Sessions.RemoveAll(one => one.Id == session);

    /// <summary>Anybody may say anything of themselves: printable ASCII of it stays, and not too much.</summary>
    public static string? Clean(string? device)
    {
        var clean = string.Concat((device ?? "").Where(letter => letter is >= ' ' and <= '~').Take(LongestDevice))
            .Trim();
        return clean.Length == 0 ? null : clean;
    }

    private static bool IsOpen(Session session, DateTimeOffset now) => now < EndsAt(session);
}
