using LytSlot.Cluster.Tests.Orders;
using LytSlot.Grains.Users;
using LytSlot.Orders;
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
        await Cluster.FailNextWrite(_key.ToString());

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

    [Fact]
    public async Task Who_holds_ten_times_unpaid_may_hold_no_more_until_one_is_let_go()
    {
        var market = await Market.Open(Cluster);
        var held = await market.Held();
        for (var others = 1; others < UserRules.MostHolds; others++)
        {
            var key = market.NewKey();
            Cluster.Disk.Add("order", key.ToString(), market.Stored(held));
            Assert.Null((await MayHold(market, key)).Refusal);
        }

        Assert.Null((await MayHold(market, held)).Refusal);
        Assert.Equal("user.too_many_holds", (await MayHold(market, market.NewKey())).Refusal?.Code);
        Assert.Null((await MayHold(market, held)).Refusal);

        await Market.As(Caller.Person(market.Advertiser), () => market.Order(held).Cancel(null));

        Assert.Null((await MayHold(market, market.NewKey())).Refusal);
    }

    [Fact]
    public async Task Times_that_were_never_held_are_not_counted()
    {
        var market = await Market.Open(Cluster);
        for (var wishes = 0; wishes < 3 * UserRules.MostHolds; wishes++)
        {
            Assert.Null((await MayHold(market, market.NewKey())).Refusal);
        }
    }

    [Fact]
    public async Task Nobody_uses_up_the_holds_of_another()
    {
        var market = await Market.Open(Cluster);
        using var caller = Caller.Person(Ids.NewPerson()).Enter();

        var user = Cluster.Client.GetGrain<IUserGrain>(new UserKey(market.Advertiser).ToString());

        Assert.Equal("caller.person_needed", (await user.MayHold(market.NewKey())).Refusal?.Code);
    }

    private Task<Outcome<UserView>> MayHold(Market market, OrderKey order) => Market.As(
        Caller.Person(market.Advertiser),
        () => Cluster.Client.GetGrain<IUserGrain>(new UserKey(market.Advertiser).ToString()).MayHold(order));
}
