using System.Collections.Immutable;
using LytSlot.Users;

namespace LytSlot.ApiHost.Users;

/// <summary>Where a person is signed in.</summary>
/// <param name="Items">The last used first.</param>
internal sealed record SessionsResponse(ImmutableArray<SessionResponse> Items);

/// <summary>A browser or a program.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">A <c>program</c> or a <c>browser</c>.</param>
/// <param name="Tenant">Whom it acts for; null: as you do in the bot, if for anybody.</param>
/// <param name="BeganAt">When the person signed in, UTC.</param>
/// <param name="UsedAt">When it last got a token, or, to within 5 minutes, a page, UTC.</param>
/// <param name="EndsAt">When it ends unless it gets one before, UTC.</param>
/// <param name="IsThis">Whether it is the one that asks.</param>
/// <param name="Device">
/// What it said it is as the person signed in, such as <c>Chrome, Android</c>; null: not known.
/// </param>
internal sealed record SessionResponse(
    Guid Id,
    SessionKind Kind,
    Guid? Tenant,
    DateTimeOffset BeganAt,
    DateTimeOffset UsedAt,
    DateTimeOffset EndsAt,
    bool IsThis,
    string? Device)
{
    public static SessionResponse From(SessionView session, Guid? own) => new(
        session.Id,
        session.Kind,
        session.Tenant,
        session.BeganAt,
        session.UsedAt,
        session.EndsAt,
        session.Id == own,
        session.Device);
}
