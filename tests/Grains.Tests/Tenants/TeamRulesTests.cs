using LytSlot.Grains.Tenants;
using LytSlot.Tenants;

namespace LytSlot.Grains.Tests.Tenants;

public sealed class TeamRulesTests
{
    private const long Anna = 7;
    private const long Boris = 8;
    private const long Vera = 9;
    private const long Stranger = 10;

    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly Guid Id = Guid.Parse("0198c0de-0000-7000-8000-000000000001");
    private static readonly Guid Code = Guid.Parse("0198c0de-0000-7000-8000-00000000000c");

    private static readonly TenantState Team = new()
    {
        Status = TenantStatus.Active,
        TenantId = Id,
        Version = 1,
        Name = "Утро",
        Language = "ru",
        TimeZone = "Europe/Moscow",
        Members = [new(Anna, Role.Owner, "Анна"), new(Boris, Role.Manager, "Борис"), new(Vera, Role.Viewer, "Вера")],
    };

    [Theory]
    [InlineData(Boris)]
    [InlineData(Vera)]
    [InlineData(Stranger)]
    [InlineData(0)]
    public void Only_owners_decide_about_the_team(long by)
    {
        TeamCommand[] commands =
        [
            new TeamCommand.SetRole(by, by, Role.Owner, Id), new TeamCommand.Remove(by, Anna, Id),
            new TeamCommand.Invite(by, Id, Code, Role.Viewer, Now, Week), new TeamCommand.Revoke(by, Id, Now),
            new TeamCommand.Describe(by, new("Вечер", "ru", "Europe/Moscow")),
        ];

        Assert.All(commands, command => Refused(Team, command, "caller.role_too_low"));
    }

    [Fact]
    public void Owner_who_is_none_any_more_decides_nothing()
    {
        var two = Do(Team, new TeamCommand.SetRole(Anna, Boris, Role.Owner, Id));
        var lowered = Do(two, new TeamCommand.SetRole(Boris, Anna, Role.Viewer, Code));

        Refused(lowered, new TeamCommand.SetRole(Anna, Anna, Role.Owner, Guid.NewGuid()), "caller.role_too_low");
    }

    [Fact]
    public void Owner_always_remains()
    {
        Refused(Team, new TeamCommand.SetRole(Anna, Anna, Role.Manager, Id), "member.last_owner");
        Refused(Team, new TeamCommand.Remove(Anna, Anna, Id), "member.last_owner");
        Refused(Team, new TeamCommand.Leave(Anna), "member.last_owner");

        var two = Do(Team, new TeamCommand.SetRole(Anna, Boris, Role.Owner, Id));

        Assert.Equal(Role.None, TeamRules.RoleOf(Do(two, new TeamCommand.Leave(Anna)), Anna));
    }

    [Fact]
    public void Wish_is_carried_out_once_whatever_came_between()
    {
        var wish = new TeamCommand.SetRole(Anna, Vera, Role.Manager, Id);
        var raised = Do(Team, wish);
        var lowered = Do(raised, new TeamCommand.SetRole(Anna, Vera, Role.Viewer, Code));

        Unchanged(raised, wish);
        Unchanged(lowered, wish);
        Unchanged(lowered, new TeamCommand.SetRole(Anna, Vera, Role.Viewer, Guid.NewGuid()));
    }

    [Theory]
    [InlineData(Role.None)]
    [InlineData((Role)9)]
    public void Role_that_is_none_is_refused(Role role)
    {
        Refused(Team, new TeamCommand.SetRole(Anna, Vera, role, Id), "member.bad_role");
        Refused(Team, new TeamCommand.Invite(Anna, Id, Code, role, Now, Week), "member.bad_role");
    }

    [Fact]
    public void Who_is_not_there_has_no_role()
    {
        Refused(Team, new TeamCommand.SetRole(Anna, Stranger, Role.Viewer, Id), "member.not_found");
        Refused(Team, new TeamCommand.Remove(Anna, Stranger, Id), "member.not_found");
        Refused(Team, new TeamCommand.Leave(Stranger), "member.not_found");
    }

    [Fact]
    public void Invitation_is_good_once_and_answers_its_own_again()
    {
        var invited = Invited(Role.Manager);
        var accept = new TeamCommand.Accept(Stranger, Code, " Глеб ", Now);

        var joined = Do(invited, accept);

        Assert.Equal(new TenantMember(Stranger, Role.Manager, "Глеб"), joined.Members[^1]);
        Unchanged(joined, accept);
        Refused(joined, accept with { By = 11 }, "invitation.used");
        var removed = Do(joined, new TeamCommand.Remove(Anna, Stranger, Guid.NewGuid()));
        Refused(removed, accept, "invitation.used");
    }

    [Fact]
    public void Code_that_opens_nothing_says_why()
    {
        var invited = Invited(Role.Viewer);

        Refused(invited, new TeamCommand.Accept(Stranger, Id, "Глеб", Now), "invitation.not_found");
        Refused(new(), new TeamCommand.Accept(Stranger, Code, "Глеб", Now), "invitation.not_found");
        Refused(invited, new TeamCommand.Accept(Stranger, Code, "Глеб", Now + Week), "invitation.expired");
        var revoked = Do(invited, new TeamCommand.Revoke(Anna, Id, Now));
        Refused(revoked, new TeamCommand.Accept(Stranger, Code, "Глеб", Now), "invitation.revoked");
        Unchanged(revoked, new TeamCommand.Revoke(Anna, Id, Now));
        Refused(Team, new TeamCommand.Revoke(Anna, Id, Now), "invitation.not_found");
    }

    [Theory]
    [InlineData(Boris)]
    [InlineData(Anna)]
    public void Nobody_gets_another_role_by_a_link(long member) =>
        Refused(Invited(Role.Owner), new TeamCommand.Accept(member, Code, "Я", Now), "member.exists");

    [Fact]
    public void Links_of_an_owner_go_with_the_owner()
    {
        var two = Do(Invited(Role.Owner), new TeamCommand.SetRole(Anna, Boris, Role.Owner, Guid.NewGuid()));

        foreach (var gone in new TeamCommand[]
        {
            new TeamCommand.Remove(Boris, Anna, Guid.NewGuid()),
            new TeamCommand.SetRole(Boris, Anna, Role.Manager, Guid.NewGuid()),
            new TeamCommand.Leave(Anna),
        })
        {
            Refused(
                Do(two, gone), new TeamCommand.Accept(Stranger, Code, "Глеб", Now), "invitation.revoked");
        }
    }

    [Fact]
    public void Same_id_invites_once_and_as_one_role()
    {
        var invited = Invited(Role.Viewer);

        Unchanged(invited, new TeamCommand.Invite(Anna, Id, Guid.NewGuid(), Role.Viewer, Now, Week));
        Refused(
            invited,
            new TeamCommand.Invite(Anna, Id, Guid.NewGuid(), Role.Owner, Now, Week),
            "invitation.mismatch");
    }

    [Fact]
    public void Open_invitations_and_members_are_bounded_and_what_is_over_is_forgotten()
    {
        var team = Team;
        for (var i = 0; i < TeamRules.MostOpen; i++)
        {
            team = Do(team, Another(Now));
        }

        Refused(team, Another(Now), "invitation.too_many");
        for (var i = 0; i < 3 * TeamRules.MostOpen; i++)
        {
            team = Do(team, Another(Now + (Week * (1 + (i / TeamRules.MostOpen)))));
        }

        Assert.InRange(team.Invitations.Length, TeamRules.MostOpen, 2 * TeamRules.MostOpen);
        var full = team with
        {
            Members = [.. Enumerable.Range(1, TeamRules.MostMembers).Select(n => new TenantMember(n, Role.Owner, "Я"))],
        };
        Refused(full, Another(Now) with { By = 1 }, "member.too_many");
        Refused(
            full,
            new TeamCommand.Accept(99, team.Invitations[^1].Code, "Я", team.Invitations[^1].CreatedAt),
            "member.too_many");

        static TeamCommand.Invite Another(DateTimeOffset at) =>
            new(Anna, Guid.NewGuid(), Guid.NewGuid(), Role.Viewer, at, Week);
    }

    [Fact]
    public void Change_is_outstanding_until_all_know_of_it()
    {
        var changed = Do(Team, new TeamCommand.SetRole(Anna, Vera, Role.Manager, Id));
        Assert.Equal(Now, changed.DueAt);
        var again = Do(changed, new TeamCommand.Remove(Anna, Vera, Code));

        Unchanged(again, new TeamCommand.Knows(Vera, changed.Version));
        var known = Do(again, new TeamCommand.Knows(Vera, again.Version));
        Assert.Equal(Now, known.DueAt);
        var told = Do(Do(known, new TeamCommand.Told(changed.Version)), new TeamCommand.Told(again.Version));

        Assert.Null(told.DueAt);
        Unchanged(told, new TeamCommand.Told(again.Version));
        Assert.Equal(again.Version, told.Version);
    }

    [Fact]
    public void Another_name_is_told_to_every_member_and_bad_ones_are_refused()
    {
        var renamed = Do(Team, new TeamCommand.Describe(Anna, new(" Вечер ", "en", "Europe/Paris")));

        Assert.Equal(("Вечер", "en", "Europe/Paris"), (renamed.Name, renamed.Language, renamed.TimeZone));
        Assert.Equal([Anna, Boris, Vera], renamed.Unaware.Select(one => one.UserId));
        Unchanged(renamed, new TeamCommand.Describe(Anna, new("Вечер", "en", "Europe/Paris")));
        Refused(Team, new TeamCommand.Describe(Anna, new(" ", "ru", "Europe/Moscow")), "tenant.bad_name");
        Refused(Team, new TeamCommand.Describe(Anna, new("Утро", "de", "Europe/Moscow")), "tenant.bad_language");
        Refused(Team, new TeamCommand.Describe(Anna, new("Утро", "ru", "Mars/Olympus")), "tenant.bad_time_zone");
    }

    [Fact]
    public void Tenant_that_is_none_has_no_people()
    {
        Refused(new(), new TeamCommand.Leave(Anna), "tenant.not_found");
        Refused(new(), new TeamCommand.Remove(Anna, Boris, Id), "tenant.not_found");
    }

    private static TenantState Invited(Role role) => Do(Team, new TeamCommand.Invite(Anna, Id, Code, role, Now, Week));

    private static TenantState Do(TenantState team, TeamCommand command)
    {
        var happened = TeamRules.Decide(team, command).Event;
        Assert.NotNull(happened);
        var next = TeamRules.Apply(team, happened, Now);
        return TeamRules.IsFact(happened) ? next with { Version = team.Version + 1 } : next;
    }

    private static void Unchanged(TenantState team, TeamCommand command)
    {
        var decision = TeamRules.Decide(team, command);
        Assert.Null(decision.Refusal);
        Assert.Null(decision.Event);
    }

    private static void Refused(TenantState team, TeamCommand command, string code) =>
        Assert.Equal(code, TeamRules.Decide(team, command).Refusal?.Code);
}
