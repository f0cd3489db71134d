using System.Collections.Immutable;
using LytSlot.Grains.Marking;
using LytSlot.Users;

namespace LytSlot.Grains.Users;

/// <summary>What is remembered of a person.</summary>
internal static class UserRules
{
    /// <summary>How many slots one person may keep from others without having paid.</summary>
    public const int MostHolds = 10;

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

        UserCommand.Join c when user.Memberships.Contains(c.Membership) => Decision.Unchanged,
        UserCommand.Join { Membership: { Role: not Role.None } joined } => new UserEvent.Joined(joined),
        UserCommand.Join c when Without(user, c.Membership.Tenant) == user.Memberships => Decision.Unchanged,
        UserCommand.Join c => new UserEvent.Left(c.Membership.Tenant),

        _ => throw new InvalidOperationException($"No rule decides {command.GetType().Name}."),
    };

    public static UserState Apply(UserState user, UserEvent happened) => happened switch
    {
        UserEvent.LanguageChosen e => user with { Language = e.Language },
        UserEvent.MarkingRemembered e => user with { Marking = e.Data },
        UserEvent.Joined e => user with { Memberships = With(user, e.Membership) },
        UserEvent.Left e => user with { Memberships = Without(user, e.Tenant) },
        _ => throw new InvalidOperationException($"No rule applies {happened.GetType().Name}."),
    };

    public static UserView View(UserState user, long id) => new(id, user.Language, user.Memberships, user.Marking);

    private static ImmutableArray<Membership> With(UserState user, Membership joined) =>
        user.Memberships.FirstOrDefault(known => known.Tenant == joined.Tenant) is { } known
            ? user.Memberships.Replace(known, joined)
            : user.Memberships.Add(joined);

    private static ImmutableArray<Membership> Without(UserState user, Guid tenant) =>
        user.Memberships.RemoveAll(known => known.Tenant == tenant);
}
