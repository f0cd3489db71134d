namespace LytSlot.Grains;

/// <summary>
/// Who may: the checks that grains make of <see cref="Caller.Current"/>, as pure functions. Missing and not yours are
/// the same answer, so each takes the thing's own "not found".
/// </summary>
internal static class Callers
{
    /// <summary>The caller is in their own tenant, yet their role does not reach so far.</summary>
    public static readonly Refusal RoleTooLow =
        new(RefusalKind.Forbidden, "caller.role_too_low", "Your role in this tenant does not allow this.");

    /// <summary>Only a Telegram user as such can do this, and the caller acts as somebody else.</summary>
    public static readonly Refusal PersonNeeded =
        new(RefusalKind.Forbidden, "caller.person_needed", "Only a person acting for themselves can do this.");

    /// <summary>Only a member of a tenant can do this, and the caller acts for none.</summary>
    public static readonly Refusal MemberNeeded =
        new(RefusalKind.Forbidden, "caller.member_needed", "Only a member acting for a tenant can do this.");

    /// <summary>Only an admin of the platform can do this.</summary>
    public static readonly Refusal AdminNeeded =
        new(RefusalKind.Forbidden, "caller.admin_needed", "Only an admin of the platform can do this.");

    /// <summary>The one who calls; <see cref="CallerFilter"/> lets no call in without.</summary>
    public static Caller Current =>
        Caller.Current ?? throw new UnauthorizedAccessException("The call does not say who calls.");

    /// <summary>Reading what belongs to a tenant: its members, admins, the system.</summary>
    /// <param name="caller">Who calls.</param>
    /// <param name="notFound">The answer to everyone else.</param>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="person">A person whose it is as well (advertiser, author); null for none.</param>
    public static Refusal? MayRead(this Caller caller, Refusal notFound, Guid tenant, long? person = null) =>
        caller.Kind switch
        {
            CallerKind.System or CallerKind.Admin => null,
            CallerKind.Member when caller.Tenant == tenant && caller.Role >= Role.Viewer => null,
            CallerKind.Person when person is not null && caller.UserId == person => null,
            _ => notFound,
        };

    /// <summary>Working on what belongs to a tenant: its members from a role on, and not even admins.</summary>
    /// <param name="caller">Who calls.</param>
    /// <param name="notFound">The answer to strangers.</param>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="from">The lowest role that may.</param>
    public static Refusal? MayWork(this Caller caller, Refusal notFound, Guid tenant, Role from = Role.Manager) =>
        caller is not { Kind: CallerKind.Member } || caller.Tenant != tenant ? notFound
        : caller.Role < from ? RoleTooLow
        : null;

    /// <summary>Calling off: the person whose it is, admins, and who may work on it.</summary>
    /// <param name="caller">Who calls.</param>
    /// <param name="notFound">The answer to strangers.</param>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="person">The other side of it.</param>
    public static Refusal? MayEnd(this Caller caller, Refusal notFound, Guid tenant, long person) =>
        caller.Kind == CallerKind.Admin || caller.IsPerson(person) ? null : caller.MayWork(notFound, tenant);

    /// <summary>What only the platform's admins do about a tenant: its members are told that they may not.</summary>
    /// <param name="caller">Who calls.</param>
    /// <param name="notFound">The answer to strangers.</param>
    /// <param name="tenant">Whose it is.</param>
    public static Refusal? MayAdminister(this Caller caller, Refusal notFound, Guid tenant) => caller switch
    {
        { Kind: CallerKind.Admin } => null,
        { Kind: CallerKind.Member } when caller.Tenant == tenant => AdminNeeded,
        _ => notFound,
    };

    /// <summary>
    /// Whether the caller is a member who may only look: names in law, tax ids and accounts are not shown to them.
    /// </summary>
    public static bool OnlyLooks(this Caller caller) => caller.Kind == CallerKind.Member && caller.Role < Role.Manager;

    /// <summary>Whether this person calls for themselves.</summary>
    public static bool IsPerson(this Caller caller, long person) =>
        caller.Kind == CallerKind.Person && caller.UserId == person;

    /// <summary>The person that calls; null when it is nobody calling for themselves.</summary>
    public static long? AsPerson(this Caller caller) => caller.Kind == CallerKind.Person ? caller.UserId : null;

    /// <summary>The tenant the caller acts for; null when they act for none.</summary>
    public static Guid? AsMember(this Caller caller) => caller.Kind == CallerKind.Member ? caller.Tenant : null;

    /// <summary>For methods of the cluster itself: a host that calls one is broken, hence a fault.</summary>
    public static void MustBeSystem(this Caller caller) =>
        Must(caller.Kind == CallerKind.System, caller);

    /// <summary>For methods of hosts' machinery and the cluster itself.</summary>
    public static void MustBeMachinery(this Caller caller) =>
        Must(caller.Kind is CallerKind.Host or CallerKind.System, caller);

    private static void Must(bool holds, Caller caller)
    {
        if (!holds)
        {
            throw new UnauthorizedAccessException($"Not for a caller of the kind {caller.Kind}.");
        }
    }
}
