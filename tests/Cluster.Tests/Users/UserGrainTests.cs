using LytSlot.Testing.Cluster;
using LytSlot.Users;

namespace LytSlot.Cluster.Tests.Users;

public sealed class UserGrainTests(ClusterFixture fixture)
{
    private readonly UserKey _key = new(Ids.NewPerson());

    private TestCluster Cluster => fixture.Cluster;

    private IUserGrain User => Cluster.Client.GetGrain<IUserGrain>(_key.ToString());

    [Fact]
    public async Task Person_nobody_has_met_has_no_language_and_no_memberships()
    {
        using var caller = Caller.Person(_key.User).Enter();

        var user = await User.Read();

        Assert.Equal(_key.User, user.UserId);
        Assert.Null(user.Language);
        Assert.Empty(user.Memberships);
        Assert.Null(Cluster.Disk.Stored("user", _key.ToString()));
    }

    [Fact]
    public async Task Language_outlives_the_activation()
    {
        using var caller = Caller.Person(_key.User).Enter();
        await User.Speak("en");
        await Cluster.Deactivate(User);

        Assert.Equal("en", (await User.Read()).Language);
    }

    [Fact]
    public async Task Failed_write_leaves_the_language_as_stored()
    {
        using var caller = Caller.Person(_key.User).Enter();
        await User.Speak("en");
        Cluster.Disk.FailNextWrite(_key.ToString());

        await Assert.ThrowsAnyAsync<Exception>(() => User.Speak("ru"));

        Assert.Equal("en", (await User.Read()).Language);
        Assert.Equal("ru", (await User.Speak("ru")).Value?.Language);
        Assert.Equal([1, 2], Cluster.Disk.Facts(_key.ToString()).Select(fact => fact.Sequence));
    }

    [Fact]
    public async Task Member_reads_themselves_and_nobody_else()
    {
        using (Caller.Member(Guid.CreateVersion7(), _key.User, Role.Viewer).Enter())
        {
            Assert.Equal(_key.User, (await User.Read()).UserId);
        }

        using (Caller.Person(Ids.NewPerson()).Enter())
        {
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => User.Read());
        }
    }

    [Fact]
    public async Task Nobody_chooses_the_language_of_another()
    {
        using var caller = Caller.Person(Ids.NewPerson()).Enter();

        Assert.Equal("caller.person_needed", (await User.Speak("ru")).Refusal?.Code);
    }

    [Fact]
    public async Task Person_does_not_make_themselves_a_member()
    {
        using var caller = Caller.Person(_key.User).Enter();

        await Assert.ThrowsAsync<UnauthorizedAccessException>(
            () => User.Joined(new Membership(Guid.CreateVersion7(), "Утро", Role.Owner)));
    }
}
