using System.Collections.Immutable;
using LytSlot.Grains.Marking;
using LytSlot.Grains.Tenants;
using LytSlot.Users;

namespace LytSlot.Grains.Users;

/// <summary>What is remembered of a person.</summary>
internal static class UserRules
{
    /// <summary>How many slots one person may keep from others without having paid.</summary>
    public const int MostHolds = 10;

    /// <summary>So many tenants that were left are remembered.</summary>
    private const int MostLeft = 20;

    /// <summary>So many channels in which they wait are remembered.</summary>
    public const int MostWaits = 30;

    public static readonly Refusal TooManyHolds = new(
        RefusalKind.Conflict,
        "user.too_many_holds",
        "So many times are held already: one of them must be paid for or cancelled first.");

    private static readonly Refusal BadLanguage =
        new(RefusalKind.Invalid, "user.bad_language", "The language is ru or en.");

    public static Decision<UserEvent> Decide(UserState user, UserCommand command) => command switch
    {
        UserCommand.Speak c when c.Language == user.Language => Decision.Unchanged,
        UserCommand.Speak c when !Languages.Has(c.Language) => BadLanguage,
        UserCommand.Speak c => new UserEvent.LanguageChosen(c.Language),

        UserCommand.RememberMarking c => MarkRules.Check(c.Data) switch
        {
            { Refusal: { } refusal } => refusal,
            { Value: var data } when data == user.Marking => Decision.Unchanged,
            { Value: var data } => new UserEvent.MarkingRemembered(data!),
        },

        UserCommand.ActFor c when c.Tenant == user.ActsFor => Decision.Unchanged,
        UserCommand.ActFor c when user.Memberships.All(place => place.Tenant != c.Tenant) => TenantRules.NotFound,
        UserCommand.ActFor c => new UserEvent.ActsFor(c.Tenant),

        UserCommand.Forget when user is { Language: null, Marking: null } => Decision.Unchanged,
        UserCommand.Forget => new UserEvent.Forgotten(),

        UserCommand.WaitIn c when user.WaitsIn.Contains(c.Channel) => Decision.Unchanged,
        UserCommand.WaitIn c => new UserEvent.WaitsIn(c.Channel),
        UserCommand.WaitNoMore c when !c.Channels.Any(user.WaitsIn.Contains) => Decision.Unchanged,
        UserCommand.WaitNoMore c => new UserEvent.WaitsNoMore(c.Channels),

        UserCommand.Join c when IsOld(user, c.Membership) => Decision.Unchanged,
        UserCommand.Join { Membership: { Role: not Role.None } joined } => new UserEvent.Joined(joined),
        UserCommand.Join c => new UserEvent.Left(c.Membership.Tenant, c.Membership.Version),

        UserCommand.OfSession c => SessionRules.Decide(user, c),
        UserCommand.EndOtherSessions c => SessionRules.Decide(user, c),

        _ => throw new InvalidOperationException($"No rule decides {command.GetType().Name}."),
    };

    public static UserState Apply(UserState user, UserEvent happened) => happened switch
    {
        UserEvent.LanguageChosen e => user with { Language = e.Language },
        UserEvent.MarkingRemembered e => user with { Marking = e.Data },
        UserEvent.Forgotten => user with { Language = null, Marking = null },
        UserEvent.Joined e => user with
        {
            Memberships = With(user, e.Membership),
            Left = Without(user.Left, e.Membership.Tenant),
        },
        UserEvent.Left e => user with
        {
            Memberships = Without(user.Memberships, e.Tenant),
            ActsFor = user.ActsFor == e.Tenant ? null : user.ActsFor,
            Left = [.. Without(user.Left, e.Tenant).TakeLast(MostLeft - 1), new(e.Tenant, "", Role.None, e.Version)],
        },
        UserEvent.WaitsIn e => user with { WaitsIn = [.. user.WaitsIn.TakeLast(MostWaits - 1), e.Channel] },
        UserEvent.WaitsNoMore e => user with { WaitsIn = user.WaitsIn.RemoveAll(e.Channels.Contains) },
        UserEvent.ActsFor e => user with { ActsFor = e.Tenant },
        UserEvent.SessionOpened e => user with { Sessions = SessionRules.With(user, e) },
        UserEvent.SessionRefreshed e => user with { Sessions = SessionRules.Refreshed(user, e) },
        UserEvent.SessionUsed e => user with { Sessions = SessionRules.Used(user, e) },
        UserEvent.OtherSessionsEnded e => user with
        {
            Sessions = user.Sessions.RemoveAll(one => one.Id != e.But),
        },
        UserEvent.SessionEnded e => user with { Sessions = SessionRules.Without(user, e.Session) },
        UserEvent.SessionTokenReused e => user with { Sessions = SessionRules.Without(user, e.Session) },
        _ => throw new InvalidOperationException($"No rule applies {happened.GetType().Name}."),
    };

    public static UserView View(UserState user, long id) =>
        new(id, user.Language, user.Memberships, user.Marking) { ActsFor = user.ActsFor, WaitsIn = user.WaitsIn };

    /// <summary>Whether the word says nothing new, or comes after a newer one.</summary>
    private static bool IsOld(UserState user, Membership word)
    {
        var known = user.Memberships.FirstOrDefault(place => place.Tenant == word.Tenant);
        var left = user.Left.FirstOrDefault(place => place.Tenant == word.Tenant);
        return known is not null
            ? known == word || known.Version > word.Version
            : left is not null ? left.Version > word.Version
                || (left.Version == word.Version && word.Role is Role.None)
            : word is { Role: Role.None, Version: 0 };
    }

    private static ImmutableArray<Membership> With(UserState user, Membership joined) =>
        user.Memberships.FirstOrDefault(known => known.Tenant == joined.Tenant) is { } known
            ? user.Memberships.Replace(known, joined)
            : user.Memberships.Add(joined);

    private static ImmutableArray<Membership> Without(ImmutableArray<Membership> places, Guid tenant) =>
        places.RemoveAll(known => known.Tenant == tenant);
}
