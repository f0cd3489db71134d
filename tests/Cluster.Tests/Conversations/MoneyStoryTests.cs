using LytSlot.Cluster.Tests.Orders;
using LytSlot.Grains.Payouts;
using LytSlot.Payouts;
using LytSlot.Tenants;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Conversations;

/// <summary>What a tenant has earned, and how its owner asks for it.</summary>
public sealed class MoneyStoryTests(ClusterFixture fixture)
{
    private const string Wallet = "TON wallet UQ-1";

    private readonly TestCluster _cluster = fixture.Cluster;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Owner_asks_for_a_part_and_then_for_the_rest(bool isRestless)
    {
        var market = await Market.Open(_cluster);
        market.Earn(500);
        var owner = new Chat(_cluster, market.Owner) { IsRestless = isRestless };
        await owner.Start();
        await owner.Tap("Money");
        Assert.Contains("Available: 500 ⭐", Text(owner), StringComparison.Ordinal);

        await owner.Tap("Get paid");
        await owner.Say("1 20");
        await owner.Say(Wallet);
        Assert.Contains(Wallet, Text(owner), StringComparison.Ordinal);
        await owner.Tap("Ask for 120 ⭐");
        Assert.Contains("Available: 380 ⭐", Text(owner), StringComparison.Ordinal);
        Assert.Contains("120 ⭐ · ⏳ waits to be sent", Text(owner), StringComparison.Ordinal);
        Assert.DoesNotContain(Wallet, owner.StoredDrafts, StringComparison.Ordinal);
        await owner.Tap("Get paid");
        await owner.Tap("All of it: 380 ⭐");
        await owner.Say(Wallet);
        await owner.Tap("Ask for 380 ⭐");

        Assert.Equal([120, 380], Asked(market).Select(payout => payout.AmountMinor).Order());
        Assert.All(Asked(market), payout => Assert.Equal(Wallet, payout.Destination));
        Assert.DoesNotContain(owner.Buttons, button => button.Text.Contains("Get paid", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("501", "money/amount")]
    [InlineData("0", "money/amount")]
    [InlineData("-5", "money/amount")]
    [InlineData("10 EUR", "money/amount")]
    [InlineData("a lot", "money/amount")]
    [InlineData("500", "money/destination")]
    [InlineData("500 ⭐", "money/destination")]
    public async Task Sum_is_one_that_can_be_paid(string said, string step)
    {
        var owner = await new Steps(_cluster).Reach("money/amount");

        await owner.Say(said);

        Assert.Equal(step, owner.Stored.Step);
    }

    [Fact]
    public async Task Button_of_an_older_wish_and_a_second_tap_ask_for_nothing()
    {
        var owner = await new Steps(_cluster).Reach("money/confirm");
        var tenant = owner.Stored.Drafts.Money.Tenant!.Value;
        var older = owner.Buttons.First().Tap!;
        await owner.Tap("Back");
        await owner.Say("Another wallet");
        var newer = owner.Buttons.First().Tap!;

        await owner.TapData(older);
        Assert.Empty(Asked(tenant));
        await owner.TapData(newer);
        await owner.TapData(newer);

        Assert.Equal("Another wallet", Assert.Single(Asked(tenant)).Destination);
    }

    [Fact]
    public async Task Wish_that_could_not_be_stored_is_asked_for_once_when_the_tap_comes_again()
    {
        var owner = await new Steps(_cluster).Reach("money/confirm");
        var money = owner.Stored.Drafts.Money;
        await _cluster.FailNextWrite(new PayoutKey(money.Tenant!.Value, money.Id!.Value).ToString());

        await Assert.ThrowsAnyAsync<Exception>(() => owner.TapFirst("pay:"));
        Assert.Empty(Asked(money.Tenant.Value));
        await owner.TapData("anything");

        Assert.Single(Asked(money.Tenant.Value));
        Assert.Equal("money/show", owner.Stored.Step);
    }

    [Theory]
    [InlineData(Role.Manager)]
    [InlineData(Role.Viewer)]
    public async Task Who_is_no_owner_sees_the_money_and_can_ask_for_none(Role role)
    {
        var market = await Market.Open(_cluster);
        market.Earn(500);
        var member = await Member(market, role);
        await member.Command("money");
        Assert.Contains("Available: 500 ⭐", Text(member), StringComparison.Ordinal);
        Assert.Contains("Owners ask for payouts", Text(member), StringComparison.Ordinal);

        await member.TapData("out:XTR");
        await member.Say("10");
        await member.Say(Wallet);
        await member.TapFirst("pay:");

        Assert.Contains("Your role", Text(member), StringComparison.Ordinal);
        Assert.Empty(Asked(market));
    }

    [Fact]
    public async Task Owner_who_was_taken_out_meanwhile_and_a_stranger_get_nothing()
    {
        var market = await Market.Open(_cluster);
        market.Earn(500);
        var second = await Member(market, Role.Owner);
        await second.Command("money");
        await second.Tap("Get paid");
        await second.Say("10");
        await second.Say(Wallet);
        await Market.As(market.Manager, () => Team(market).Remove(second.Person, Guid.CreateVersion7()));
        await second.TapFirst("pay:");

        var stranger = new Chat(_cluster, Ids.NewPerson());
        await stranger.Command("money");
        await stranger.TapData("out:XTR");

        Assert.Empty(Asked(market));
        Assert.DoesNotContain("500", Text(second), StringComparison.Ordinal);
        Assert.DoesNotContain("500", Text(stranger), StringComparison.Ordinal);
    }

    private static string Text(Chat chat) => chat.Screen.Text.Text;

    private ITeamGrain Team(Market market) =>
        _cluster.Client.GetGrain<ITeamGrain>(new TenantKey(market.Tenant).ToString());

    private async Task<Chat> Member(Market market, Role role)
    {
        var chat = new Chat(_cluster, Ids.NewPerson());
        var made = await Market.As(market.Manager, () => Team(market).Invite(Guid.CreateVersion7(), role));
        await chat.Start(made.Value!.Link.Split('=')[^1]);
        await chat.Tap("Join");
        return chat;
    }

    private IEnumerable<PayoutState> Asked(Market market) => Asked(market.Tenant);

    private IEnumerable<PayoutState> Asked(Guid tenant) => _cluster.Disk.All<PayoutState>("payout")
        .Select(row => row.State).Where(payout => payout.TenantId == tenant);
}
