using System.Collections.Immutable;
using LytSlot.Conversations;
using LytSlot.Tenants;

namespace LytSlot.Grains.Tenants;

/// <summary>
/// The people of a tenant. Only owners decide about members, and an owner always remains. Who owns it is what is stored
/// now, whatever a token says. Pure.
/// </summary>
internal static class TeamRules
{
    public const int MostMembers = 50;

    public const int MostOpen = 20;

    /// <summary>So many invitations are kept that are over.</summary>
    private const int MostOver = 20;

    private const int MostCommands = 20;

    private const int LongestName = 64;

    /// <summary>What follows from a command.</summary>
    public static Decision<TeamEvent> Decide(TenantState tenant, TeamCommand command) => (tenant.Status, command) switch
    {
        (TenantStatus.None, TeamCommand.Accept) => TeamRefusals.NoInvitation,
        (TenantStatus.None, _) => TenantRules.NotFound,

        (_, TeamCommand.Knows c) => tenant.Unaware.Any(one => one.UserId == c.User && one.Version <= c.Version)
            ? new TeamEvent.Known(c.User, c.Version)
            : Decision.Unchanged,
        (_, TeamCommand.Told c) => tenant.Untold.Any(news => news.Number == c.Number)
            ? new TeamEvent.Told(c.Number)
            : Decision.Unchanged,

        (_, TeamCommand.Accept c) => Accept(tenant, c),
        (_, TeamCommand.Leave c) => Member(tenant, c.By) switch
        {
            null => TeamRefusals.NoMember,
            var member when IsLastOwner(tenant, member) => TeamRefusals.LastOwner,
            var member => new TeamEvent.MemberLeft(member),
        },

        (_, TeamCommand.Describe c) => !IsOwner(tenant, c.By) ? Callers.RoleTooLow : Describe(tenant, c.Profile),
        (_, TeamCommand.Invite c) => !IsOwner(tenant, c.By) ? Callers.RoleTooLow : Invite(tenant, c),
        (_, TeamCommand.Revoke c) => !IsOwner(tenant, c.By) ? Callers.RoleTooLow : Revoke(tenant, c),
        (_, TeamCommand.SetRole or TeamCommand.Remove) when IsDone(tenant, command) => Decision.Unchanged,
        (_, TeamCommand.SetRole c) => !IsOwner(tenant, c.By) ? Callers.RoleTooLow : SetRole(tenant, c),
        (_, TeamCommand.Remove c) => !IsOwner(tenant, c.By) ? Callers.RoleTooLow : Remove(tenant, c),

        _ => throw new InvalidOperationException($"No rule decides {command.GetType().Name}."),
    };

    /// <summary>Whether it is a wish about members that was carried out before.</summary>
    public static bool IsDone(TenantState tenant, TeamCommand command) => command switch
    {
        TeamCommand.SetRole c => tenant.Commands.Contains(c.Id),
        TeamCommand.Remove c => tenant.Commands.Contains(c.Id),
        _ => false,
    };

    /// <summary>After an event, with what is outstanding of it; its fact has the next number.</summary>
    /// <exception cref="InvalidOperationException">The event has no rule: a programming error.</exception>
    public static TenantState Apply(TenantState tenant, TeamEvent happened, DateTimeOffset now)
    {
        var number = tenant.Version + 1;
        var next = happened switch
        {
            TeamEvent.Described e => tenant with
            {
                Name = e.Profile.Name,
                Language = e.Profile.Language,
                TimeZone = e.Profile.TimeZone,
                Unaware = e.Profile.Name == tenant.Name
                    ? tenant.Unaware
                    : [.. tenant.Members.Select(member => new Unaware(member.UserId, number))],
            },
            TeamEvent.RoleSet e => Told(
                WithoutPower(tenant, e.Before, e.Role) with
                {
                    Members = tenant.Members.Replace(e.Before, e.Before with { Role = e.Role }),
                    Commands = Remembered(tenant, e.Id),
                },
                new(number, NoticeKind.RoleChanged, e.Before.UserId, e.Before.Name, e.Role, e.By)),
            TeamEvent.MemberRemoved e => Told(
                WithoutPower(tenant, e.Member, Role.None) with
                {
                    Members = tenant.Members.Remove(e.Member),
                    Commands = Remembered(tenant, e.Id),
                },
                new(number, NoticeKind.MemberRemoved, e.Member.UserId, e.Member.Name, e.Member.Role, e.By)),
            TeamEvent.MemberLeft e => Told(
                WithoutPower(tenant, e.Member, Role.None) with { Members = tenant.Members.Remove(e.Member) },
                new(number, NoticeKind.MemberLeft, e.Member.UserId, e.Member.Name, e.Member.Role, e.Member.UserId)),
            TeamEvent.Invited e => tenant with
            {
                Invitations = [.. Kept(tenant, e.Invitation.CreatedAt), e.Invitation],
            },
            TeamEvent.InvitationRevoked e => tenant with
            {
                Invitations = tenant.Invitations.Replace(
                    e.Invitation, e.Invitation with { Status = InvitationStatus.Revoked }),
            },
            TeamEvent.MemberJoined e => Told(
                tenant with
                {
                    Members = tenant.Members.Add(e.Member),
                    Invitations = tenant.Invitations.Replace(
                        e.Invitation,
                        e.Invitation with { Status = InvitationStatus.Used, UsedBy = e.Member.UserId }),
                },
                new(number, NoticeKind.MemberJoined, e.Member.UserId, e.Member.Name, e.Member.Role, e.Member.UserId)),
            TeamEvent.Known e => tenant with
            {
                Unaware = tenant.Unaware.RemoveAll(one => one.UserId == e.User && one.Version <= e.Version),
            },
            TeamEvent.Told e => tenant with { Untold = tenant.Untold.RemoveAll(news => news.Number == e.Number) },
            _ => throw new InvalidOperationException($"No rule applies {happened.GetType().Name}."),
        };
        return next with { DueAt = next.Unaware.IsEmpty && next.Untold.IsEmpty ? null : now };
    }

    /// <summary>What a change was, in words for the record; null when its name says all.</summary>
    public static string? ReasonOf(TeamEvent happened) => happened switch
    {
        TeamEvent.Described e => $"{e.Profile.Name}, {e.Profile.Language}, {e.Profile.TimeZone}",
        TeamEvent.RoleSet e => Line($"{e.Before.UserId}: {e.Before.Role} to {e.Role}"),
        TeamEvent.MemberRemoved e => Line($"{e.Member.UserId}: {e.Member.Role}"),
        TeamEvent.MemberLeft e => Line($"{e.Member.UserId}: {e.Member.Role}"),
        TeamEvent.MemberJoined e => Line($"{e.Member.UserId}: {e.Member.Role}, invited by {e.Invitation.InvitedBy}"),
        TeamEvent.Invited e => Line($"{e.Invitation.Id}: {e.Invitation.Role}"),
        TeamEvent.InvitationRevoked e => Line($"{e.Invitation.Id}: {e.Invitation.Role}"),
        _ => null,
    };

    /// <summary>Whether it leaves a fact.</summary>
    public static bool IsFact(TeamEvent happened) => happened is not (TeamEvent.Known or TeamEvent.Told);

    /// <summary>The member; null: there is none.</summary>
    public static TenantMember? Member(TenantState tenant, long user) =>
        tenant.Members.FirstOrDefault(member => member.UserId == user);

    /// <summary>What the person is here, as their own record is to have it.</summary>
    public static Role RoleOf(TenantState tenant, long user) => Member(tenant, user)?.Role ?? Role.None;

    private static Decision<TeamEvent> Describe(TenantState tenant, TenantProfile wanted)
    {
        if (TenantRules.Objection(wanted.Name, wanted.Language, wanted.TimeZone) is { } refusal)
        {
            return refusal;
        }

        var tidy = wanted with { Name = wanted.Name.Trim() };
        return tidy == new TenantProfile(tenant.Name, tenant.Language, tenant.TimeZone)
            ? Decision.Unchanged
            : new TeamEvent.Described(tidy);
    }

    private static Decision<TeamEvent> SetRole(TenantState tenant, TeamCommand.SetRole wanted) =>
        !IsRole(wanted.Role) ? TeamRefusals.BadRole
        : Member(tenant, wanted.User) is not { } member ? TeamRefusals.NoMember
        : member.Role == wanted.Role ? Decision.Unchanged
        : IsLastOwner(tenant, member) ? TeamRefusals.LastOwner
        : new TeamEvent.RoleSet(member, wanted.Role, wanted.By, wanted.Id);

    private static Decision<TeamEvent> Remove(TenantState tenant, TeamCommand.Remove wanted) =>
        Member(tenant, wanted.User) is not { } member ? TeamRefusals.NoMember
        : IsLastOwner(tenant, member) ? TeamRefusals.LastOwner
        : new TeamEvent.MemberRemoved(member, wanted.By, wanted.Id);

    private static Decision<TeamEvent> Invite(TenantState tenant, TeamCommand.Invite wanted)
    {
        if (!IsRole(wanted.Role))
        {
            return TeamRefusals.BadRole;
        }

        if (tenant.Invitations.FirstOrDefault(known => known.Id == wanted.Id) is { } known)
        {
            return known.Role == wanted.Role ? Decision.Unchanged : TeamRefusals.Mismatch;
        }

        return tenant.Members.Length >= MostMembers ? TeamRefusals.TooManyMembers
            : tenant.Invitations.Count(one => IsOpen(one, wanted.At)) >= MostOpen ? TeamRefusals.TooManyInvitations
            : new TeamEvent.Invited(new()
            {
                Id = wanted.Id,
                Code = wanted.Code,
                Role = wanted.Role,
                Status = InvitationStatus.Open,
                CreatedAt = wanted.At,
                ExpiresAt = wanted.At + wanted.Life,
                InvitedBy = wanted.By,
            });
    }

    private static Decision<TeamEvent> Revoke(TenantState tenant, TeamCommand.Revoke wanted) =>
        tenant.Invitations.FirstOrDefault(known => known.Id == wanted.Id) switch
        {
            null => TeamRefusals.NoInvitation,
            { Status: InvitationStatus.Used } => TeamRefusals.Used,
            { Status: InvitationStatus.Revoked } => Decision.Unchanged,
            var open => new TeamEvent.InvitationRevoked(open),
        };

    private static Decision<TeamEvent> Accept(TenantState tenant, TeamCommand.Accept wanted) =>
        InvitationRules.Find(tenant, wanted.Code) is not { } invitation ? TeamRefusals.NoInvitation
        : invitation.UsedBy == wanted.By && Member(tenant, wanted.By) is not null ? Decision.Unchanged
        : InvitationRules.Objection(invitation, wanted.At) is { } refusal ? refusal
        : Member(tenant, wanted.By) is not null ? TeamRefusals.IsMember
        : tenant.Members.Length >= MostMembers ? TeamRefusals.TooManyMembers
        : new TeamEvent.MemberJoined(
            invitation, new(wanted.By, invitation.Role, CleanText.Tidy(wanted.Name, LongestName)));

    /// <summary>Who is no owner any more has invited nobody: else a link would be a way back.</summary>
    private static TenantState WithoutPower(TenantState tenant, TenantMember member, Role role) =>
        role is Role.Owner || member.Role is not Role.Owner ? tenant : tenant with
        {
            Invitations =
            [
                .. tenant.Invitations.Select(one => one.InvitedBy == member.UserId
                    && one.Status is InvitationStatus.Open ? one with { Status = InvitationStatus.Revoked } : one),
            ],
        };

    private static TenantState Told(TenantState tenant, TeamNews news) => tenant with
    {
        Unaware = tenant.Unaware.RemoveAll(one => one.UserId == news.UserId).Add(new(news.UserId, news.Number)),
        Untold = tenant.Untold.Add(news),
    };

    private static ImmutableArray<Guid> Remembered(TenantState tenant, Guid command) =>
        [.. tenant.Commands.TakeLast(MostCommands - 1), command];

    private static IEnumerable<Invitation> Kept(TenantState tenant, DateTimeOffset now)
    {
        var over = tenant.Invitations.Count(one => !IsOpen(one, now));
        return tenant.Invitations.Where(one => IsOpen(one, now) || over-- <= MostOver);
    }

    private static bool IsOpen(Invitation invitation, DateTimeOffset now) =>
        InvitationRules.StatusAt(invitation, now) is InvitationStatus.Open;

    private static bool IsOwner(TenantState tenant, long user) => RoleOf(tenant, user) is Role.Owner;

    private static bool IsLastOwner(TenantState tenant, TenantMember member) =>
        member.Role is Role.Owner && tenant.Members.Count(other => other.Role is Role.Owner) == 1;

    private static bool IsRole(Role role) => role is Role.Viewer or Role.Manager or Role.Owner;

    private static string Line(FormattableString words) => FormattableString.Invariant(words).ToLowerInvariant();
}
