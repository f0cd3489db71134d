using LytSlot.Accounting;
using LytSlot.Cluster.Tests.Conversations;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Confirmations;
using LytSlot.Grains;
using LytSlot.Grains.Confirmations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Payouts;
using LytSlot.Grains.Tenants;
using LytSlot.Orders;
using LytSlot.Payouts;
using LytSlot.Tenants;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Confirmations;

/// <summary>What is asked for by the API and done only when the person says yes in the bot.</summary>
public sealed class ConfirmationGrainTests(ClusterFixture fixture)
{
    private readonly Guid _tenant = Guid.CreateVersion7();
    private readonly long _owner = Ids.NewPerson();

    private TestCluster Cluster => fixture.Cluster;

    private Caller Owner => Caller.Member(_tenant, _owner, Role.Owner);

    private ConfirmationKey Key => new(_tenant, _tenant);

    private IConfirmationGrain Asked => Cluster.Client.GetGrain<IConfirmationGrain>(Key.ToString());

    private ConfirmationState Stored => Cluster.Disk.Read<ConfirmationState>("confirmation", Key.ToString());

    private string PayoutKeyText => new PayoutKey(_tenant, Key.Confirmation).ToString();

    private ConfirmedAct Payout => new(
        ActKind.RequestPayout, Key.Confirmation, Amount: new(100, "EUR"), Destination: new("IBAN DE00"));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Owner_is_shown_what_they_asked_for_and_says_yes(bool isRestless)
    {
        await Earned(150);
        var chat = new Chat(Cluster, _owner) { IsRestless = isRestless };
        await chat.Start();

        var asked = await Market.As(Owner, () => Asked.Ask(Payout));
        Assert.Equal(ConfirmationStatus.Waiting, asked.Value?.Status);
        await Cluster.Until(() => Task.FromResult(Stored.IsTold), () => "The owner is never asked.");
        await chat.Hear();
        Assert.Contains("1 EUR", chat.Screen.Text.Text, StringComparison.Ordinal);
        Assert.Contains("IBAN DE00", chat.Screen.Text.Text, StringComparison.Ordinal);
        Assert.Null(Cluster.Disk.Stored("payout", PayoutKeyText));
        var yes = chat.Buttons.First().Tap!;
        await chat.TapData(yes);
        await chat.TapData(yes);

        Assert.Contains("Confirmed and done", chat.Screen.Text.Text, StringComparison.Ordinal);
        Assert.Equal(PayoutStatus.Requested, Cluster.Disk.Read<PayoutState>("payout", PayoutKeyText).Status);
        Assert.Single(Cluster.Disk.Facts(PayoutKeyText));
        Assert.Equal(
            ["asked", "confirmed", "done"], Cluster.Disk.Facts(Key.ToString()).Select(fact => fact.Kind));
    }

    [Fact]
    public async Task Owner_says_no_and_nothing_is_done()
    {
        await Earned(100);
        var chat = new Chat(Cluster, _owner, "ru");
        await chat.Start();
        await Market.As(Owner, () => Asked.Ask(Payout));

        await chat.TapData(new ConfirmTap(IsYes: false, Key).ToString());
        Assert.Contains("Отклонено", chat.Screen.Text.Text, StringComparison.Ordinal);
        await chat.TapData(new ConfirmTap(IsYes: true, Key).ToString());

        Assert.Contains("Вы отказались", chat.Screen.Text.Text, StringComparison.Ordinal);
        Assert.Null(Cluster.Disk.Stored("payout", PayoutKeyText));
    }

    [Fact]
    public async Task Ten_minutes_later_it_is_too_late()
    {
        await Earned(100);
        await Market.As(Owner, () => Asked.Ask(Payout));

        await Cluster.Pass(TimeSpan.FromMinutes(10));

        Assert.Equal("confirmation.expired", (await Market.As(Caller.Person(_owner), Asked.Confirm)).Refusal?.Code);
        Assert.Null(Cluster.Disk.Stored("payout", PayoutKeyText));
        Assert.Equal(
            ConfirmationStatus.Expired, (await Market.As(Owner, () => Asked.Ask(Payout))).Value?.Status);
    }

    [Fact]
    public async Task Failed_writes_do_nothing_twice_and_nothing_is_lost()
    {
        await Earned(100);
        await Cluster.FailNextWrite(Key.ToString());
        await Assert.ThrowsAnyAsync<Exception>(() => Market.As(Owner, () => Asked.Ask(Payout)));
        Assert.True((await Market.As(Owner, () => Asked.Ask(Payout))).Succeeded);
        await Cluster.Until(() => Task.FromResult(Stored.IsTold), () => "The owner is never asked.");

        await Cluster.FailNextWrite(Key.ToString());
        await Assert.ThrowsAnyAsync<Exception>(() => Market.As(Caller.Person(_owner), Asked.Confirm));
        Assert.Null(Cluster.Disk.Stored("payout", PayoutKeyText));

        await Cluster.FailNextWrite(PayoutKeyText);
        var confirmed = await Market.As(Caller.Person(_owner), Asked.Confirm);
        Assert.Equal(ConfirmationStatus.Confirmed, confirmed.Value?.Status);
        await Cluster.Until(
            () => Task.FromResult(Stored.Status is ConfirmationStatus.Done), () => "It is never carried out.");

        Assert.Null(Stored.Refusal);
        Assert.Single(Cluster.Disk.Facts(PayoutKeyText));
    }

    [Fact]
    public async Task Refusal_at_the_end_is_the_answer()
    {
        await Earned(99);
        await Market.As(Owner, () => Asked.Ask(Payout));

        var done = await Market.As(Caller.Person(_owner), Asked.Confirm);

        Assert.Equal((ConfirmationStatus.Done, "payout.not_enough"), (done.Value?.Status, done.Value?.Refusal));
    }

    [Fact]
    public async Task Owner_who_is_none_any_more_confirms_nothing()
    {
        await Earned(100);
        var other = await Join(Role.Owner);
        await Market.As(Owner, () => Asked.Ask(Payout));
        var team = Cluster.Client.GetGrain<ITeamGrain>(new TenantKey(_tenant).ToString());
        await Market.As(
            Caller.Member(_tenant, other, Role.Owner), () => team.SetRole(_owner, Role.Manager, Guid.NewGuid()));

        var done = await Market.As(Caller.Person(_owner), Asked.Confirm);

        Assert.Equal("caller.role_too_low", done.Value?.Refusal);
        Assert.Null(Cluster.Disk.Stored("payout", PayoutKeyText));
    }

    [Fact]
    public async Task Member_is_changed_removed_and_invited_once_confirmed()
    {
        await Earned(0);
        var other = await Join(Role.Viewer);
        var tenant = new TenantKey(_tenant).ToString();
        foreach (var (act, role) in new[]
        {
            (new ConfirmedAct(ActKind.SetRole, User: other, Role: Role.Manager), Role.Manager),
            (new ConfirmedAct(ActKind.Invite, Guid.CreateVersion7(), Role: Role.Viewer), Role.Manager),
            (new ConfirmedAct(ActKind.RemoveMember, User: other), Role.None),
        })
        {
            var grain = Cluster.Client.GetGrain<IConfirmationGrain>(
                new ConfirmationKey(_tenant, Guid.CreateVersion7()).ToString());
            Assert.Equal(ConfirmationStatus.Waiting, (await Market.As(Owner, () => grain.Ask(act))).Value?.Status);
            var done = await Market.As(Caller.Person(_owner), grain.Confirm);

            Assert.Equal((ConfirmationStatus.Done, null), (done.Value?.Status, done.Value?.Refusal));
            Assert.Equal(role, TeamRules.RoleOf(Cluster.Disk.Read<TenantState>("tenant", tenant), other));
        }

        Assert.Equal(2, Cluster.Disk.Read<TenantState>("tenant", tenant).Invitations.Length);
    }

    [Fact]
    public async Task Others_neither_ask_nor_see_nor_answer()
    {
        await Earned(100);
        var other = await Join(Role.Manager);
        foreach (var (caller, code) in new[]
        {
            (Caller.Member(Guid.CreateVersion7(), _owner, Role.Owner), "confirmation.not_found"),
            (Caller.Person(_owner), "confirmation.not_found"),
            (Caller.Admin(TestCluster.Admin), "confirmation.not_found"),
            (Caller.Member(_tenant, other, Role.Manager), "caller.role_too_low"),
            (Caller.Member(_tenant, other, Role.Owner), "caller.role_too_low"),
        })
        {
            Assert.Equal(code, (await Market.As(caller, () => Asked.Ask(Payout))).Refusal?.Code);
        }

        await Market.As(Owner, () => Asked.Ask(Payout));

        foreach (var caller in new[]
        {
            Caller.Member(Guid.CreateVersion7(), _owner, Role.Owner), Caller.Person(other),
            Caller.Member(_tenant, other, Role.Owner), Caller.Admin(TestCluster.Admin), Caller.Guest,
        })
        {
            Assert.Equal("confirmation.not_found", (await Market.As(caller, Asked.Read)).Refusal?.Code);
        }

        foreach (var answer in new[] { Asked.Confirm, Asked.Decline })
        {
            Assert.Equal("caller.person_needed", (await Market.As(Owner, answer)).Refusal?.Code);
            Assert.Equal("confirmation.not_found", (await Market.As(Caller.Person(other), answer)).Refusal?.Code);
        }

        Assert.Null(Cluster.Disk.Stored("payout", PayoutKeyText));
    }

    private async Task<long> Join(Role role)
    {
        var person = Ids.NewPerson();
        var team = Cluster.Client.GetGrain<ITeamGrain>(new TenantKey(_tenant).ToString());
        var made = await Market.As(Owner, () => team.Invite(Guid.CreateVersion7(), role));
        Assert.True(InviteLink.TryParse(
            made.Value!.Link.Split('=')[^1], out _, out var code));
        Assert.Null((await Market.As(Caller.Person(person), () => team.Accept(code, "Борис"))).Refusal);
        return person;
    }

    private async Task Earned(long amount)
    {
        await Market.As(Caller.Person(_owner), () => Cluster.Client
            .GetGrain<ITenantGrain>(new TenantKey(_tenant).ToString())
            .Create(new("Утро", "ru", "Europe/Moscow"), "Анна"));
        var now = Cluster.Clock.GetUtcNow();
        Cluster.Disk.Post(
            new OrderKey(_tenant, Guid.CreateVersion7()).ToString(),
            new Posting(1, 1, now, Account.Advertiser, -amount, "EUR"),
            new Posting(2, 1, now, Account.Tenant, amount, "EUR"));
    }
}
