using LytSlot.Advertisers;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Advertisers;

public sealed class AdvertiserGrainTests(ClusterFixture fixture)
{
    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task Same_standing_twice_is_one_fact_and_another_note_is_another()
    {
        var market = await Market.Open(Cluster);
        var person = Ids.NewPerson();

        await market.List(person, Standing.Blocked, " Спорил ");
        await market.List(person, Standing.Blocked, "Спорил");
        var again = await market.List(person, Standing.Blocked, "Спорил и ругался");
        await market.List(person, Standing.None);
        await market.List(person, Standing.None, "  ");

        Assert.Equal(("Спорил и ругался", market.Owner), (again.Value!.Note, again.Value.SetBy));
        Assert.Equal(Cluster.Clock.GetUtcNow(), again.Value.SetAt);
        Assert.Equal(
            ["blocked Спорил", "blocked Спорил и ругался", "taken_off "],
            Cluster.Disk.Facts(Key(market, person)).Select(fact => $"{fact.Kind} {fact.Reason}"));
    }

    [Fact]
    public async Task Whom_nobody_listed_is_on_no_list_and_nothing_is_stored()
    {
        var market = await Market.Open(Cluster);
        var person = Ids.NewPerson();

        var set = await market.List(person, Standing.None);

        Assert.Equal((Standing.None, null, null), (set.Value!.Standing, set.Value.Note, set.Value.SetAt));
        Assert.Null(Cluster.Disk.Stored("advertiser", Key(market, person)));
    }

    [Fact]
    public async Task Failed_write_leaves_the_lists_as_they_were()
    {
        var market = await Market.Open(Cluster);
        var person = Ids.NewPerson();
        await market.List(person, Standing.Allowed);
        await Cluster.FailNextWrite(Key(market, person));

        await Assert.ThrowsAnyAsync<Exception>(() => market.List(person, Standing.Blocked));

        Assert.Equal(Standing.Allowed, (await Market.As(market.Manager, market.Listing(person).Read)).Value!.Standing);
        Assert.Equal(Standing.Blocked, (await market.List(person, Standing.Blocked)).Value!.Standing);
        Assert.Equal([1, 2], Cluster.Disk.Facts(Key(market, person)).Select(fact => fact.Sequence));
    }

    [Fact]
    public async Task Viewers_read_and_strangers_and_the_advertiser_learn_nothing()
    {
        var market = await Market.Open(Cluster);
        var person = Ids.NewPerson();
        await market.List(person, Standing.Blocked, "Спорил");
        var viewer = Caller.Member(market.Tenant, Ids.NewPerson(), Role.Viewer);
        Caller[] others = [Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner), Caller.Person(person)];

        Assert.Equal("Спорил", (await Market.As(viewer, market.Listing(person).Read)).Value!.Note);
        Assert.Equal("caller.role_too_low", await Set(viewer));
        foreach (var other in others)
        {
            Assert.Equal(
                "advertiser.not_found", (await Market.As(other, market.Listing(person).Read)).Refusal?.Code);
            Assert.Equal("advertiser.not_found", await Set(other));
            await Assert.ThrowsAnyAsync<UnauthorizedAccessException>(
                () => Market.As(other, market.Listing(person).Standing));
        }

        Assert.Single(Cluster.Disk.Facts(Key(market, person)));

        async Task<string?> Set(Caller caller) => (await Market.As(
            caller, () => market.Listing(person).SetStanding(Standing.None, null))).Refusal?.Code;
    }

    [Theory]
    [InlineData(7, "a\0", "advertiser.bad_note")]
    [InlineData(0, null, "advertiser.not_found")]
    [InlineData(-7, null, "advertiser.not_found")]
    public async Task Bad_notes_and_ids_of_nobody_are_refused(long person, string? note, string code)
    {
        var market = await Market.Open(Cluster);

        Assert.Equal(code, (await market.List(person, Standing.Blocked, note)).Refusal?.Code);
        Assert.Equal(code, (await market.List(person, Standing.Blocked, new string('a', 501))).Refusal?.Code);
        Assert.Null(Cluster.Disk.Stored("advertiser", Key(market, person)));
    }

    [Fact]
    public async Task Lists_are_the_tenants_own()
    {
        var market = await Market.Open(Cluster);
        var other = await Market.Open(Cluster);
        var person = Ids.NewPerson();
        await market.List(person, Standing.Blocked);
        await market.UntilHeard(person, isBlocked: true);

        var quote = await other.Quote(person);
        var mine = await Find(market, person);
        var theirs = await Find(other, person);

        Assert.True(quote.Succeeded);
        Assert.Equal(Standing.Blocked, mine.Value?.Advertiser.Standing);
        Assert.Equal("advertiser.not_found", theirs.Refusal?.Code);
    }

    private Task<Outcome<AdvertiserRow>> Find(Market market, long person) => Market.As(
        market.Manager,
        () => Cluster.Client.GetGrain<IAdvertiserQueries>(LytSlot.Queries.QueryKey.Only)
            .Find(person, TestContext.Current.CancellationToken));

    private static string Key(Market market, long person) => new AdvertiserKey(market.Tenant, person).ToString();
}
