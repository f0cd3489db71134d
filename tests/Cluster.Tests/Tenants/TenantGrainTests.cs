using LytSlot.Channels;
using LytSlot.Grains.Tenants;
using LytSlot.Grains.Users;
using LytSlot.Tenants;
using LytSlot.Testing.Cluster;
using LytSlot.Users;

namespace LytSlot.Cluster.Tests.Tenants;

public sealed class TenantGrainTests(ClusterFixture fixture)
{
    private static readonly CreateTenant Wish = new("Утро", "ru", "Europe/Moscow");

    private readonly TenantKey _key = new(Guid.CreateVersion7());
    private readonly long _owner = Ids.NewPerson();

    private TestCluster Cluster => fixture.Cluster;

    private ITenantGrain Tenant => Cluster.Client.GetGrain<ITenantGrain>(_key.ToString());

    [Fact]
    public async Task Created_tenant_outlives_its_activation_and_its_owner_knows_of_it()
    {
        await Create();
        await Cluster.Deactivate(Tenant);
        using var caller = Caller.Member(_key.Tenant, _owner, Role.Viewer).Enter();

        var tenant = (await Tenant.Read()).Value;

        Assert.NotNull(tenant);
        Assert.Equal(("Утро", "ru", "Europe/Moscow"), (tenant.Name, tenant.Language, tenant.TimeZone));
        Assert.Equal(new TenantMember(_owner, Role.Owner, "Анна"), Assert.Single(tenant.Members));
        Assert.Equal(
            new Membership(_key.Tenant, "Утро", Role.Owner),
            Assert.Single(Cluster.Disk.Read<UserState>("user", new UserKey(_owner).ToString()).Memberships));
    }

    [Fact]
    public async Task State_is_stored_without_its_facts()
    {
        await Create();

        var fact = Assert.Single(Cluster.Disk.Facts(_key.ToString()));
        Assert.Equal((1, "created", $"person:{_owner}"), (fact.Sequence, fact.Kind, fact.Actor));
        Assert.DoesNotContain("events", Cluster.Disk.Stored("tenant", _key.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repeat_writes_nothing_and_answers_as_before()
    {
        var first = await Create();
        await Cluster.Still();
        var writes = Cluster.Disk.Writes;

        var second = await Create();

        Assert.Equal(first.Value?.Id, second.Value?.Id);
        Assert.Equal(writes, Cluster.Disk.Writes);
    }

    [Fact]
    public async Task Failed_write_leaves_nothing_behind()
    {
        await Cluster.FailNextWrite(_key.ToString());
        await Assert.ThrowsAnyAsync<Exception>(Create);

        using (Caller.Admin(1).Enter())
        {
            Assert.Equal("tenant.not_found", (await Tenant.Read()).Refusal?.Code);
        }

        Assert.True((await Create()).Succeeded);
    }

    [Fact]
    public async Task Owner_hears_of_the_tenant_with_the_repeat_when_the_first_telling_failed()
    {
        await Cluster.FailNextWrite(new UserKey(_owner).ToString());
        await Assert.ThrowsAnyAsync<Exception>(Create);

        await Create();

        Assert.Single(Cluster.Disk.Read<UserState>("user", new UserKey(_owner).ToString()).Memberships);
    }

    [Fact]
    public async Task Strangers_are_told_that_there_is_no_such_tenant()
    {
        await Create();
        Caller[] strangers =
        [
            Caller.Guest,
            Caller.Person(_owner),
            Caller.Host,
            Caller.Member(Guid.CreateVersion7(), _owner, Role.Owner),
        ];

        foreach (var stranger in strangers)
        {
            using var caller = stranger.Enter();
            Assert.Equal("tenant.not_found", (await Tenant.Read()).Refusal?.Code);
        }
    }

    [Fact]
    public async Task Only_a_person_creates_a_tenant()
    {
        using var caller = Caller.Member(Guid.CreateVersion7(), _owner, Role.Owner).Enter();

        Assert.Equal("caller.person_needed", (await Tenant.Create(Wish, "Анна")).Refusal?.Code);
    }

    [Fact]
    public async Task Second_channel_of_a_free_plan_is_refused_and_a_repeat_of_the_first_is_not()
    {
        await Create();
        var tenant = Cluster.Inside.GetGrain<ITenantGrain>(_key.ToString());
        var (first, second) = (new ChannelKey(Ids.NewChannel()), new ChannelKey(Ids.NewChannel()));
        using var caller = Caller.System.Enter();

        Assert.True((await tenant.AddChannel(first)).Succeeded);
        Assert.True((await tenant.AddChannel(first)).Succeeded);
        Assert.Equal("channel.plan_limit", (await tenant.AddChannel(second)).Refusal?.Code);

        Assert.Equal([first.Chat], Cluster.Disk.Read<TenantState>("tenant", _key.ToString()).Channels);
    }

    [Fact]
    public async Task Terms_are_those_of_the_platform()
    {
        await Create();
        using var caller = Caller.System.Enter();

        var terms = (await Cluster.Inside.GetGrain<ITenantGrain>(_key.ToString()).Terms()).Value;

        Assert.Equal(new TenantTerms(2000, Suspended: false) { Version = 1 }, terms);
    }

    [Fact]
    public async Task Admin_changes_terms_and_every_change_leaves_a_fact_and_a_repeat_none()
    {
        await Create();
        using var caller = Caller.Admin(TestCluster.Admin).Enter();

        for (var time = 0; time < 2; time++)
        {
            Assert.Equal(1_500, (await Tenant.SetFee(1_500)).Value?.FeeBasisPoints);
            Assert.Equal(Plan.Pro, (await Tenant.SetPlan(Plan.Pro)).Value?.Plan);
            Assert.True((await Tenant.Suspend("Жалобы")).Value?.Suspended);
        }

        Assert.False((await Tenant.LiftSuspension()).Value?.Suspended);
        Assert.Equal(
            [
                ("fee_set", "2000 to 1500 basis points"), ("plan_set", "free to pro"), ("suspended", "Жалобы"),
                ("resumed", null),
            ],
            Cluster.Disk.Facts(_key.ToString()).Skip(1).Select(fact => (fact.Kind, fact.Reason)));
        Assert.Equal(
            [$"admin:{TestCluster.Admin}"],
            Cluster.Disk.Facts(_key.ToString()).Skip(1).Select(fact => fact.Actor).Distinct());
    }

    [Fact]
    public async Task Terms_that_were_not_stored_do_not_count()
    {
        await Create();
        using var caller = Caller.Admin(TestCluster.Admin).Enter();
        await Cluster.FailNextWrite(_key.ToString());

        await Assert.ThrowsAnyAsync<Exception>(() => Tenant.SetFee(0));

        Assert.Equal(2_000, (await Tenant.Read()).Value?.FeeBasisPoints);
        Assert.Equal(0, (await Tenant.SetFee(0)).Value?.FeeBasisPoints);
    }

    [Fact]
    public async Task Nobody_but_an_admin_changes_terms()
    {
        await Create();

        await RefusedAs(Caller.Member(_key.Tenant, _owner, Role.Owner), "caller.admin_needed");
        await RefusedAs(Caller.Member(Guid.CreateVersion7(), _owner, Role.Owner), "tenant.not_found");
        await RefusedAs(Caller.Person(_owner), "tenant.not_found");
        await RefusedAs(Caller.Guest, "tenant.not_found");
        Assert.Single(Cluster.Disk.Facts(_key.ToString()));
    }

    private async Task RefusedAs(Caller who, string code)
    {
        using var caller = who.Enter();
        Assert.Equal(code, (await Tenant.SetFee(0)).Refusal?.Code);
        Assert.Equal(code, (await Tenant.SetPlan(Plan.Pro)).Refusal?.Code);
        Assert.Equal(code, (await Tenant.Suspend(null)).Refusal?.Code);
        Assert.Equal(code, (await Tenant.LiftSuspension()).Refusal?.Code);
    }

    private async Task<Outcome<TenantView>> Create()
    {
        using var caller = Caller.Person(_owner).Enter();
        return await Tenant.Create(Wish, "Анна");
    }
}
