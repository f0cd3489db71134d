using LytSlot.Accounting;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Conversations;
using LytSlot.Grains;
using LytSlot.Grains.Payouts;
using LytSlot.Orders;
using LytSlot.Payouts;
using LytSlot.Queries;
using LytSlot.Tenants;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Payouts;

public sealed class PayoutGrainTests(ClusterFixture fixture)
{
    private static readonly RequestPayout Wish = new(new(100, "EUR"), new("IBAN DE00"));

    private static readonly Caller Admin = Caller.Admin(TestCluster.Admin);

    private readonly Guid _tenant = Guid.CreateVersion7();
    private readonly long _owner = Ids.NewPerson();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TestCluster Cluster => fixture.Cluster;

    private Caller Owner => Caller.Member(_tenant, _owner, Role.Owner);

    [Fact]
    public async Task Payout_is_asked_for_confirmed_and_told()
    {
        await Earned(150);
        var key = NewKey();

        var asked = await Market.As(Owner, () => Payout(key).Request(Wish));
        Assert.Equal(new Balance("EUR", 0, 50, 100, 0), await Balance());
        await Told(key, TestCluster.Admin, $"{_tenant}");
        var confirmed = await Market.As(Admin, Payout(key).Confirm);
        await Told(key, _owner, "1 EUR");

        Assert.Equal(
            (PayoutStatus.Requested, PayoutStatus.Confirmed), (asked.Value!.Status, confirmed.Value!.Status));
        Assert.Equal(new Balance("EUR", 0, 50, 0, 100), await Balance());
        Assert.Equal(
            [("requested", $"member:{_owner}"), ("confirmed", $"admin:{TestCluster.Admin}")],
            Cluster.Disk.Facts(key.ToString()).Select(fact => (fact.Kind, fact.Actor)));
        Assert.DoesNotContain("postings", Cluster.Disk.Stored("payout", key.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejected_payout_gives_the_money_back_and_tells_why()
    {
        await Earned(100);
        var key = NewKey();
        await Market.As(Owner, () => Payout(key).Request(Wish));

        var first = await Market.As(Admin, () => Payout(key).Reject("Неверный счёт"));
        var second = await Market.As(Admin, () => Payout(key).Reject(null));

        await Told(key, _owner, "Неверный счёт");
        Assert.Equal(PayoutStatus.Rejected, first.Value?.Status);
        Assert.Equal(first.Value, second.Value);
        Assert.Equal(new Balance("EUR", 0, 100, 0, 0), await Balance());
        Assert.Equal("payout.wrong_status", (await Market.As(Admin, Payout(key).Confirm)).Refusal?.Code);
    }

    [Fact]
    public async Task Payouts_asked_for_at_once_never_take_more_than_there_is()
    {
        await Earned(250);

        var asked = await Task.WhenAll(Enumerable.Range(0, 10)
            .Select(_ => Market.As(Owner, () => Payout(NewKey()).Request(Wish))));

        Assert.Equal(2, asked.Count(outcome => outcome.Succeeded));
        Assert.All(asked.Where(o => !o.Succeeded), o => Assert.Equal("payout.not_enough", o.Refusal?.Code));
        Assert.Equal(new Balance("EUR", 0, 50, 200, 0), await Balance());
    }

    [Fact]
    public async Task Refused_payout_can_be_asked_for_again_once_there_is_enough()
    {
        await Earned(99);
        var key = NewKey();

        var tooEarly = await Market.As(Owner, () => Payout(key).Request(Wish));
        await Earned(1);
        var asked = await Market.As(Owner, () => Payout(key).Request(Wish));

        Assert.Equal("payout.not_enough", tooEarly.Refusal?.Code);
        Assert.Equal(PayoutStatus.Requested, asked.Value?.Status);
    }

    [Fact]
    public async Task Repeat_asks_once_and_another_wish_under_the_id_is_refused()
    {
        await Earned(300);
        var key = NewKey();
        await Market.As(Owner, () => Payout(key).Request(Wish));

        var again = await Market.As(Owner, () => Payout(key).Request(Wish));
        var other = await Market.As(Owner, () => Payout(key).Request(Wish with { Amount = new(101, "EUR") }));

        Assert.True(again.Succeeded);
        Assert.Equal("payout.mismatch", other.Refusal?.Code);
        Assert.Equal(2, Cluster.Disk.Postings(key.ToString()).Count);
    }

    [Fact]
    public async Task Failed_writes_change_nothing_and_can_be_repeated()
    {
        await Earned(100);
        var key = NewKey();
        await Cluster.FailNextWrite(key.ToString());
        await Assert.ThrowsAnyAsync<Exception>(() => Market.As(Owner, () => Payout(key).Request(Wish)));
        Assert.Equal("payout.not_found", (await Market.As(Owner, Payout(key).Read)).Refusal?.Code);
        Assert.True((await Market.As(Owner, () => Payout(key).Request(Wish))).Succeeded);
        await Until(key, payout => payout.Untold.IsEmpty);

        await Cluster.FailNextWrite(key.ToString());
        await Assert.ThrowsAnyAsync<Exception>(() => Market.As(Admin, Payout(key).Confirm));

        Assert.Equal(PayoutStatus.Requested, (await Market.As(Owner, Payout(key).Read)).Value?.Status);
        Assert.Equal(PayoutStatus.Confirmed, (await Market.As(Admin, Payout(key).Confirm)).Value?.Status);
        Assert.Equal(new Balance("EUR", 0, 0, 0, 100), await Balance());
    }

    [Fact]
    public async Task Owner_who_could_not_be_told_is_told_later_and_once()
    {
        await Earned(100);
        var key = NewKey();
        await Market.As(Owner, () => Payout(key).Request(Wish));
        await Until(key, payout => payout.Untold.IsEmpty);
        Cluster.Messenger.Answers[_owner] = TellResult.Later;

        await Market.As(Admin, Payout(key).Confirm);

        await Until(key, payout => payout.Untold.IsEmpty);
        await Told(key, _owner, "1 EUR");
        Assert.Null(Cluster.Disk.Read<PayoutState>("payout", key.ToString()).DueAt);
    }

    [Fact]
    public async Task Others_neither_see_nor_ask_nor_answer()
    {
        await Earned(1_000);
        var key = NewKey();
        Assert.True((await Market.As(Owner, () => Payout(key).Request(Wish))).Succeeded);
        var stored = Cluster.Disk.Facts(key.ToString()).Count;

        await RefusedAs(Caller.Member(Guid.CreateVersion7(), _owner, Role.Owner), "payout.not_found");
        await RefusedAs(Caller.Person(_owner), "payout.not_found");
        await RefusedAs(Caller.Guest, "payout.not_found");
        await RefusedAs(Caller.Host, "payout.not_found");
        foreach (var role in new[] { Role.Viewer, Role.Manager })
        {
            var member = Caller.Member(_tenant, _owner, role);
            Assert.Equal(
                "caller.role_too_low", (await Market.As(member, () => Payout(NewKey()).Request(Wish))).Refusal?.Code);
            Assert.Equal("caller.admin_needed", (await Market.As(member, Payout(key).Confirm)).Refusal?.Code);
        }

        Assert.Equal("caller.admin_needed", (await Market.As(Owner, Payout(key).Confirm)).Refusal?.Code);
        Assert.Equal("payout.not_found", (await Market.As(Admin, () => Payout(key).Request(Wish))).Refusal?.Code);
        Assert.Equal("payout.not_found", (await Market.As(Admin, Payout(NewKey()).Confirm)).Refusal?.Code);
        Assert.Equal(stored, Cluster.Disk.Facts(key.ToString()).Count);
    }

    private async Task RefusedAs(Caller caller, string code)
    {
        var key = NewKey();
        Assert.Equal(code, (await Market.As(caller, () => Payout(key).Request(Wish))).Refusal?.Code);
        var asked = Cluster.Disk.All<PayoutState>("payout").First(row => row.State.TenantId == _tenant).Key;
        var payout = Cluster.Client.GetGrain<IPayoutGrain>(asked);
        Assert.Equal(code, (await Market.As(caller, payout.Read)).Refusal?.Code);
        Assert.Equal(code, (await Market.As(caller, payout.Confirm)).Refusal?.Code);
        Assert.Equal(code, (await Market.As(caller, () => payout.Reject(null))).Refusal?.Code);
    }

    private PayoutKey NewKey() => new(_tenant, Guid.CreateVersion7());

    private IPayoutGrain Payout(PayoutKey key) => Cluster.Client.GetGrain<IPayoutGrain>(key.ToString());

    private async Task<Balance> Balance() => (await Market.As(Owner, () => Cluster.Client
        .GetGrain<IAccountingQueries>(QueryKey.Only).Balances(Cancel))).Value!.Currencies.Single();

    /// <summary>A tenant that has earned so much.</summary>
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

    /// <summary>Lets time pass until the person is told, passing over what else they are.</summary>
    private async Task Told(PayoutKey key, long person, string words)
    {
        await Until(key, payout => payout.Untold.IsEmpty);
        while (true)
        {
            var replies = await Cluster.Messenger.Next(person, Cancel);
            if (replies.OfType<BotReply.Screen>().Any(screen =>
                screen.Text.Text.Contains(words, StringComparison.Ordinal)))
            {
                return;
            }
        }
    }

    private Task Until(PayoutKey key, Func<PayoutState, bool> wanted) => Cluster.Until(
        async () =>
        {
            await Market.As(Owner, Payout(key).Read);
            return wanted(Cluster.Disk.Read<PayoutState>("payout", key.ToString()));
        },
        () => "The payout stays as it is.");
}
