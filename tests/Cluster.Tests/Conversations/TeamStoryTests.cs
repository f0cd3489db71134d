using LytSlot.Cluster.Tests.Orders;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Tenants;
using LytSlot.Orders;
using LytSlot.Tenants;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Conversations;

/// <summary>A team as people make it in the bot.</summary>
public sealed class TeamStoryTests(ClusterFixture fixture)
{
    private readonly TestCluster _cluster = fixture.Cluster;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Owner_invites_guest_joins_is_raised_and_leaves(bool isRestless)
    {
        var market = await Market.Open(_cluster);
        var owner = new Chat(_cluster, market.Owner) { IsRestless = isRestless };
        var guest = new Chat(_cluster, Ids.NewPerson(), "ru") { IsRestless = isRestless };

        var payload = await Invite(owner, "manager");
        await guest.Start(payload);
        Assert.Contains("Утро", guest.Screen.Text.Text, StringComparison.Ordinal);
        Assert.Contains("менеджер", guest.Screen.Text.Text, StringComparison.Ordinal);
        await guest.Tap("Присоединиться");
        Assert.Contains("Ваша роль: менеджер", guest.Screen.Text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(guest.Buttons, button => button.Tap is "invite" or "invitations");

        await owner.Command("team");
        await owner.TapFirst($"who:{guest.Person}");
        await owner.Tap("Make: owner");
        await owner.Tap("Yes");
        Assert.Equal(Role.Owner, RoleOf(market, guest));

        await guest.Command("team");
        await guest.Tap("Выйти");
        await guest.Tap("Выйти");
        Assert.Contains("Вы вышли", guest.Screen.Text.Text, StringComparison.Ordinal);
        Assert.Equal(Role.None, RoleOf(market, guest));
    }

    [Fact]
    public async Task Link_that_is_used_taken_back_or_made_up_says_so()
    {
        var market = await Market.Open(_cluster);
        var owner = new Chat(_cluster, market.Owner);
        var first = new Chat(_cluster, Ids.NewPerson());
        var second = new Chat(_cluster, Ids.NewPerson());

        var used = await Invite(owner, "viewer");
        await first.Start(used);
        await first.Tap("Join");
        await second.Start(used);
        Assert.Contains("used already", second.Screen.Text.Text, StringComparison.Ordinal);

        var back = await Invite(owner, "viewer");
        await owner.Tap("Take it back");
        await second.Start(back);
        Assert.Contains("taken back", second.Screen.Text.Text, StringComparison.Ordinal);

        await second.Start(InviteLink.Payload(market.Tenant, Guid.NewGuid()));
        Assert.Contains("no such invitation", second.Screen.Text.Text, StringComparison.Ordinal);
        Assert.Equal(Role.None, RoleOf(market, second));
    }

    [Fact]
    public async Task Declined_link_is_still_good()
    {
        var market = await Market.Open(_cluster);
        var guest = new Chat(_cluster, Ids.NewPerson());
        var payload = await Invite(new Chat(_cluster, market.Owner), "viewer");

        await guest.Start(payload);
        await guest.Tap("No, thanks");
        Assert.Equal(Role.None, RoleOf(market, guest));
        await guest.Start(payload);
        await guest.Tap("Join");

        Assert.Equal(Role.Viewer, RoleOf(market, guest));
    }

    [Fact]
    public async Task Button_of_an_older_screen_joins_no_other_team_and_takes_no_other_invitation_back()
    {
        var morning = await Market.Open(_cluster);
        var evening = await Market.Open(_cluster);
        var owner = new Chat(_cluster, morning.Owner);
        var guest = new Chat(_cluster, Ids.NewPerson());
        var first = await Invite(owner, "viewer");
        var takeBack = Button(owner, "Take it back");
        var second = await Invite(owner, "manager");

        await guest.Start(first);
        var join = Button(guest, "Join");
        await guest.Start(await Invite(new Chat(_cluster, evening.Owner), "viewer"));
        await guest.TapData(join);
        await owner.TapData(takeBack);

        Assert.Equal((Role.None, Role.None), (RoleOf(morning, guest), RoleOf(evening, guest)));
        await guest.Start(second);
        await guest.Tap("Join");
        Assert.Equal(Role.Manager, RoleOf(morning, guest));
    }

    [Fact]
    public async Task Removed_member_can_press_no_old_button()
    {
        var market = await Market.Open(_cluster);
        var order = await market.Paid();
        var owner = new Chat(_cluster, market.Owner);
        var guest = new Chat(_cluster, Ids.NewPerson());
        await guest.Start(await Invite(owner, "manager"));
        await guest.Tap("Join");
        await guest.Command("start");
        await guest.Tap("Orders to approve");
        await guest.TapFirst("o:j:");
        var approve = guest.Buttons.Single(b => b.Text.Contains("Approve", StringComparison.Ordinal)).Tap!;

        await owner.Command("team");
        await owner.TapFirst($"who:{guest.Person}");
        await owner.Tap("Remove");
        await owner.Tap("Yes");
        await guest.TapData(approve);

        Assert.Equal(OrderStatus.Paid, market.Stored(order).Status);
    }

    [Fact]
    public async Task Button_of_another_screen_changes_nobody()
    {
        var market = await Market.Open(_cluster);
        var owner = new Chat(_cluster, market.Owner);
        var guest = new Chat(_cluster, Ids.NewPerson());
        await guest.Start(await Invite(owner, "manager"));
        await guest.Tap("Join");
        await owner.Command("team");
        await owner.TapFirst($"who:{guest.Person}");
        await owner.Tap("Make: viewer");

        await owner.TapData($"yes0:{guest.Person}");
        await owner.TapData($"yes1:{market.Owner}");

        Assert.Equal(Role.Manager, RoleOf(market, guest));
        Assert.Equal("team/confirm-member", owner.Stored.Step);
    }

    [Fact]
    public async Task Person_of_two_teams_chooses_for_which_they_act()
    {
        var morning = await Market.Open(_cluster);
        var evening = await Market.Open(_cluster);
        var guest = new Chat(_cluster, Ids.NewPerson());
        foreach (var market in new[] { morning, evening })
        {
            await guest.Start(await Invite(new Chat(_cluster, market.Owner), "viewer"));
            await guest.Tap("Join");
        }

        await guest.Command("money");
        Assert.Contains(guest.Buttons, button => button.Tap == "switch");
        await guest.Command("team");
        await guest.Tap("Other team");
        await guest.TapData($"{morning.Tenant:N}");
        await guest.Tap("Leave");
        await guest.Tap("Leave");

        Assert.Equal((Role.None, Role.Viewer), (RoleOf(morning, guest), RoleOf(evening, guest)));
    }

    [Fact]
    public async Task Person_of_one_team_is_offered_no_other()
    {
        var owner = new Chat(_cluster, (await Market.Open(_cluster)).Owner);

        await owner.Command("team");
        Assert.Contains(owner.Buttons, button => button.Tap == "leave");
        Assert.DoesNotContain(owner.Buttons, button => button.Tap == "switch");
        await owner.Command("money");
        Assert.DoesNotContain(owner.Buttons, button => button.Tap == "switch");
    }

    private static string Button(Chat chat, string words) =>
        chat.Buttons.Single(button => button.Text.Contains(words, StringComparison.Ordinal)).Tap!;

    private static async Task<string> Invite(Chat owner, string role)
    {
        await owner.Command("team");
        await owner.Tap("Invite");
        await owner.Tap(role);
        return owner.Screen.Text.Text.Split("?start=")[1].Split('\n')[0];
    }

    private Role RoleOf(Market market, Chat person) => TeamRules.RoleOf(
        _cluster.Disk.Read<TenantState>("tenant", new TenantKey(market.Tenant).ToString()), person.Person);
}
