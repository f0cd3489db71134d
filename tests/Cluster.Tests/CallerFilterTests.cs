using LytSlot.Tenants;
using LytSlot.Testing.Cluster;
using LytSlot.Users;

namespace LytSlot.Cluster.Tests;

public sealed class CallerFilterTests(ClusterFixture fixture)
{
    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task Call_that_does_not_say_who_calls_is_refused()
    {
        var user = User(Cluster.Client, Ids.NewPerson());

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => user.Read());
    }

    [Fact]
    public async Task Client_that_calls_itself_the_system_is_refused()
    {
        var person = Ids.NewPerson();
        using var caller = Caller.System.Enter();

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => User(Cluster.Client, person)
            .Joined(new Membership(Guid.CreateVersion7(), "Утро", Role.Owner)));

        Assert.Null(Cluster.Disk.Stored("user", new UserKey(person).ToString()));
    }

    [Fact]
    public async Task Service_of_a_silo_may_be_the_system()
    {
        var person = Ids.NewPerson();
        using var caller = Caller.System.Enter();

        Assert.Equal(person, (await User(Cluster.Inside, person).Read()).UserId);
    }

    [Fact]
    public async Task Guest_does_not_get_at_methods_of_the_cluster()
    {
        var tenant = Cluster.Client.GetGrain<ITenantGrain>(new TenantKey(Guid.CreateVersion7()).ToString());
        using var caller = Caller.Guest.Enter();

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => tenant.Terms());
    }

    private static IUserGrain User(IGrainFactory grains, long person) =>
        grains.GetGrain<IUserGrain>(new UserKey(person).ToString());
}
