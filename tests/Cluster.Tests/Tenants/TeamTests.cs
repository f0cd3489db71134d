using System.Collections.Immutable;
using LytSlot.Conversations;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Tenants;
using LytSlot.Grains.Users;
using LytSlot.Tenants;
using LytSlot.Testing.Cluster;
using LytSlot.Users;

namespace LytSlot.Cluster.Tests.Tenants;

/// <summary>A tenant's people: two grains that agree, whatever fails between them.</summary>
public sealed class TeamTests(ClusterFixture fixture)
{
    private readonly TenantKey _key = new(Guid.CreateVersion7());
    private readonly long _owner = Ids.NewPerson();
    private readonly long _guest = Ids.NewPerson();

    private TestCluster Cluster => fixture.Cluster;

    private Caller Owner => Caller.Member(_key.Tenant, _owner, Role.Owner);

    private ITeamGrain Team => Cluster.Client.GetGrain<ITeamGrain>(_key.ToString());

    private TenantState Stored => Cluster.Disk.Read<TenantState>("tenant", _key.ToString());

    private ImmutableArray<Membership> Places(long person) =>
        Cluster.Disk.Read<UserState>("user", new UserKey(person).ToString()).Memberships;

    [Fact]
    public async Task Guest_joins_by_a_link_and_both_sides_know()
    {
        var code = await Invited(Role.Manager);

        var offer = await Market.As(Caller.Person(_guest), () => Team.LookAt(code));
        var joined = await Market.As(Caller.Person(_guest), () => Team.Accept(code, "Борис"));
        var again = await Market.As(Caller.Person(_guest), () => Team.Accept(code, "Борис"));

        Assert.Equal(("Утро", Role.Manager), (offer.Value?.TenantName, offer.Value?.Role));
        Assert.Equal((joined.Value, null), (again.Value, again.Refusal));
        Assert.Equal(Role.Manager, Assert.Single(Places(_guest)).Role);
        Assert.Equal(["created", "invited", "member_joined"], Facts());
        await Settled();
        Assert.Contains("Борис", await Heard(_owner), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failed_write_of_the_tenant_lets_nobody_in_and_the_repeat_does()
    {
        var code = await Invited(Role.Viewer);
        await Cluster.FailNextWrite(_key.ToString());

        await Assert.ThrowsAnyAsync<Exception>(
            () => Market.As(Caller.Person(_guest), () => Team.Accept(code, "Борис")));

        Assert.Equal("member.not_found", (await Find(_guest)).Refusal?.Code);
        Assert.Null(Cluster.Disk.Stored("user", new UserKey(_guest).ToString()));
        Assert.True((await Market.As(Caller.Person(_guest), () => Team.Accept(code, "Борис"))).Succeeded);
        Assert.Equal(Role.Viewer, Assert.Single(Places(_guest)).Role);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Record_that_failed_to_hear_of_it_hears_later_even_after_a_death(bool dies)
    {
        var code = await Invited(Role.Viewer);
        await Cluster.FailNextWrite(new UserKey(_guest).ToString());

        Assert.True((await Market.As(Caller.Person(_guest), () => Team.Accept(code, "Борис"))).Succeeded);
        if (dies)
        {
            await Cluster.Deactivate(Team);
            await Market.As(Owner, Team.Invitations);
        }

        await Settled();
        Assert.Equal(Role.Viewer, Assert.Single(Places(_guest)).Role);
    }

    [Fact]
    public async Task Removed_member_is_nobody_at_once_and_told()
    {
        await Joined(Role.Manager);
        var wish = Guid.CreateVersion7();
        await Cluster.FailNextWrite(_key.ToString());
        await Assert.ThrowsAnyAsync<Exception>(() => Market.As(Owner, () => Team.Remove(_guest, wish)));
        Assert.Equal(Role.Manager, (await Find(_guest)).Value?.Role);

        var removed = await Market.As(Owner, () => Team.Remove(_guest, wish));
        var again = await Market.As(Owner, () => Team.Remove(_guest, wish));

        Assert.True(removed.Succeeded && again.Succeeded);
        Assert.Equal("member.not_found", (await Find(_guest)).Refusal?.Code);
        Assert.Empty(Places(_guest));
        await Settled();
        Assert.Contains("Утро", await Heard(_guest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Older_word_that_comes_late_brings_nobody_back()
    {
        await Joined(Role.Owner);
        var before = Assert.Single(Places(_guest));
        await Market.As(Owner, () => Team.Remove(_guest, Guid.CreateVersion7()));

        await Market.As(Caller.System, () => Inside(_guest).Joined(before));

        Assert.Empty(Places(_guest));
    }

    [Fact]
    public async Task Role_in_a_token_that_is_old_opens_nothing()
    {
        await Joined(Role.Owner);
        var old = Caller.Member(_key.Tenant, _guest, Role.Owner);
        await Market.As(Owner, () => Team.SetRole(_guest, Role.Viewer, Guid.CreateVersion7()));

        var raised = await Market.As(old, () => Team.SetRole(_guest, Role.Owner, Guid.CreateVersion7()));
        var invited = await Market.As(old, () => Team.Invite(Guid.CreateVersion7(), Role.Owner));

        Assert.Equal("caller.role_too_low", raised.Refusal?.Code);
        Assert.Equal("caller.role_too_low", invited.Refusal?.Code);
        Assert.Equal("caller.role_too_low", (await Market.As(old, Team.Invitations)).Refusal?.Code);
        Assert.Equal(Role.Viewer, Assert.Single(Places(_guest)).Role);
    }

    [Fact]
    public async Task Another_name_reaches_every_member()
    {
        await Joined(Role.Viewer);

        await Market.As(Owner, () => Team.Describe(new("Вечер", "ru", "Europe/Moscow")));

        await Settled();
        Assert.Equal("Вечер", Assert.Single(Places(_guest)).Name);
        Assert.Equal("Вечер", Assert.Single(Places(_owner)).Name);
    }

    [Fact]
    public async Task Strangers_and_lower_roles_do_nothing()
    {
        var code = await Joined(Role.Manager);
        var id = Stored.Invitations.Single().Id;
        foreach (var (caller, refusal) in new[]
        {
            (Caller.Member(Guid.CreateVersion7(), _owner, Role.Owner), "tenant.not_found"),
            (Caller.Person(_owner), "tenant.not_found"),
            (Caller.Admin(TestCluster.Admin), "tenant.not_found"),
            (Caller.Guest, "tenant.not_found"),
            (Caller.Member(_key.Tenant, _guest, Role.Manager), "caller.role_too_low"),
            (Caller.Member(_key.Tenant, _guest, Role.Viewer), "caller.role_too_low"),
        })
        {
            var profile = new TenantProfile("Чужое", "ru", "Europe/Moscow");
            Assert.Equal(refusal, (await Market.As(caller, () => Team.Describe(profile))).Refusal?.Code);
            Assert.Equal(refusal, (await Market.As(caller, () => Team.Remove(_owner, id))).Refusal?.Code);
            Assert.Equal(refusal, (await Market.As(caller, () => Team.SetRole(_guest, Role.Owner, id))).Refusal?.Code);
            Assert.Equal(refusal, (await Market.As(caller, () => Team.Invite(id, Role.Owner))).Refusal?.Code);
            Assert.Equal(refusal, (await Market.As(caller, () => Team.Revoke(id))).Refusal?.Code);
            Assert.Equal(refusal, (await Market.As(caller, Team.Invitations)).Refusal?.Code);
        }

        Assert.Equal("caller.person_needed", (await Market.As(Owner, () => Team.LookAt(code))).Refusal?.Code);
        Assert.Equal("caller.person_needed", (await Market.As(Owner, () => Team.Accept(code, "Я"))).Refusal?.Code);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Market.As(Owner, () => Team.Find(_owner)));
    }

    [Fact]
    public async Task Person_acts_for_tenants_of_theirs_and_for_no_other()
    {
        await Joined(Role.Viewer);
        var me = Cluster.Client.GetGrain<IUserGrain>(new UserKey(_guest).ToString());

        var mine = await Market.As(Caller.Person(_guest), () => me.ActFor(_key.Tenant));
        var other = await Market.As(Caller.Person(_guest), () => me.ActFor(Guid.CreateVersion7()));
        var asOther = await Market.As(Caller.Person(_owner), () => me.ActFor(_key.Tenant));
        await Market.As(Owner, () => Team.Remove(_guest, Guid.CreateVersion7()));

        Assert.Equal(_key.Tenant, mine.Value?.ActsFor);
        Assert.Equal("tenant.not_found", other.Refusal?.Code);
        Assert.Equal("caller.person_needed", asOther.Refusal?.Code);
        Assert.Null((await Market.As(Caller.Person(_guest), me.Read)).ActsFor);
    }

    private IUserGrain Inside(long person) => Cluster.Inside.GetGrain<IUserGrain>(new UserKey(person).ToString());

    private Task<Outcome<TenantMember>> Find(long user) => Market.As(
        Caller.System, () => Cluster.Inside.GetGrain<ITeamGrain>(_key.ToString()).Find(user));

    private string[] Facts() => [.. Cluster.Disk.Facts(_key.ToString()).Select(fact => fact.Kind)];

    private async Task<Guid> Invited(Role role)
    {
        await Market.As(Caller.Person(_owner), () => Cluster.Client.GetGrain<ITenantGrain>(_key.ToString())
            .Create(new("Утро", "ru", "Europe/Moscow"), "Анна"));
        var made = await Market.As(Owner, () => Team.Invite(Guid.CreateVersion7(), role));
        Assert.True(InviteLink.TryParse(made.Value!.Link.Split('=')[^1], out var tenant, out var code));
        Assert.Equal(_key.Tenant, tenant);
        return code;
    }

    private async Task<Guid> Joined(Role role)
    {
        var code = await Invited(role);
        Assert.True((await Market.As(Caller.Person(_guest), () => Team.Accept(code, "Борис"))).Succeeded);
        return code;
    }

    /// <summary>Lets time pass until nobody is left to be told.</summary>
    private Task Settled() => Cluster.Until(
        () => Task.FromResult(Stored.DueAt is null), () => "Somebody is never told.");

    private async Task<string> Heard(long person) => string.Join(
        '\n',
        (await Cluster.Messenger.Next(person, TestContext.Current.CancellationToken))
            .OfType<BotReply.Screen>().Select(screen => screen.Text.Text));
}
