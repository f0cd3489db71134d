using LytSlot.Cluster.Tests.Orders;
using LytSlot.Grains.Webhooks;
using LytSlot.Orders;
using LytSlot.Tenants;
using LytSlot.Testing.Cluster;
using LytSlot.Webhooks;

namespace LytSlot.Cluster.Tests.Webhooks;

/// <summary>What happens in a tenant, on its way to an address of theirs.</summary>
public sealed class WebhookGrainTests(ClusterFixture fixture) : IAsyncLifetime
{
    private readonly Guid _id = Guid.CreateVersion7();
    private Market? _market;

    private TestCluster Cluster => fixture.Cluster;

    private Market Market => _market ?? throw new InvalidOperationException("The market is not open.");

    private string Url => $"https://{_id:N}.example/";

    private WebhookKey Key => new(Market.Tenant, _id);

    private IWebhooksGrain Webhooks =>
        Cluster.Client.GetGrain<IWebhooksGrain>(new WebhooksKey(Market.Tenant).ToString());

    private IWebhookGrain Webhook => Cluster.Client.GetGrain<IWebhookGrain>(Key.ToString());

    private IReadOnlyList<WebhookPost> Posts => Cluster.Webhooks.PostsTo(Url);

    private WebhookState? Stored => Cluster.Disk.Stored("webhook", Key.ToString()) is null
        ? null
        : Cluster.Disk.Read<WebhookState>("webhook", Key.ToString());

    /// <summary>The market's own beginnings are over.</summary>
    public async ValueTask InitializeAsync()
    {
        _market = await Market.Open(Cluster);
        await Cluster.Pass(TimeSpan.FromSeconds(1));
    }

    /// <summary>It looks no more while the others' clock goes on.</summary>
    public async ValueTask DisposeAsync() => await Do(() => Webhooks.Remove(_id));

    [Fact]
    public async Task What_happens_is_told_once_and_what_happened_before_is_not()
    {
        await Set();

        var order = await Market.Scheduled();
        await Until(state => state.Done.Any(one => one.Entry.Kind == "approved"), "The approval is never told.");

        Assert.Equal(Posts.Select(post => post.Name).Distinct(), Posts.Select(post => post.Name));
        Assert.Empty(Cluster.Disk.Facts(order.ToString())
            .TakeWhile(fact => fact.Kind != "approved")
            .Where(fact => fact.Kind != "told")
            .Select(fact => $"order/{order.Order}/{fact.Sequence}")
            .Except(Posts.Select(post => post.Name)));
        Assert.DoesNotContain(Posts, post => post.Body.Contains("channel.connected", StringComparison.Ordinal));
        Assert.Contains(Posts, post => post.Body.Contains("order.approved", StringComparison.Ordinal));
        Assert.Empty(Stored!.Pending);
    }

    [Fact]
    public async Task Only_what_was_chosen_is_told()
    {
        await Set("order.approved");

        await Market.Scheduled();
        await Until(state => !state.Done.IsEmpty, "The approval is never told.");

        Assert.Contains("order.approved", Assert.Single(Posts).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_happens_and_nothing_is_written()
    {
        await Set("payout.confirmed");
        await Cluster.Pass(TimeSpan.FromSeconds(30));

        await Cluster.Pass(TimeSpan.FromMinutes(2));

        Assert.Null(Stored);
    }

    [Fact]
    public async Task What_fails_is_tried_again_until_it_is_answered()
    {
        Cluster.Webhooks.Answers[Url] = new(503, DeliveryFault.None);
        await Set("order.approved");
        await Market.Scheduled();
        await Until(state => state.Pending.Any(one => one.Attempts >= 2), "It is not tried again.");
        Assert.Equal(503, Stored!.Pending[0].Answer);

        Cluster.Webhooks.Answers[Url] = new(200, DeliveryFault.None);
        await Until(state => !state.Done.IsEmpty, "It is never delivered.");

        Assert.Equal(DeliveryStatus.Delivered, Assert.Single(Stored!.Done).Status);
        Assert.Single(Posts.Select(post => post.Name).Distinct());
        Assert.Equal(Stored!.Done[0].Attempts, Posts.Count);
    }

    [Fact]
    public async Task Death_between_the_post_and_the_write_sends_it_again_under_the_same_name()
    {
        await Set("order.approved");
        await Cluster.FailNextWrite(Key.ToString());

        await Market.Scheduled();
        await Until(state => !state.Done.IsEmpty, "It is never stored.");

        Assert.True(Posts.Count >= 2, $"{Posts.Count} posts");
        Assert.Single(Posts.Select(post => post.Name).Distinct());
        Assert.Single(Stored!.Done);
    }

    [Fact]
    public async Task Woken_by_the_reminder_it_goes_on_and_tells_nothing_twice()
    {
        await Set("order.approved");
        await Market.Scheduled();
        await Until(state => !state.Done.IsEmpty, "The first is never told.");
        await Cluster.Deactivate(Webhook);
        await Cluster.Deactivate(Webhooks);

        var second = await Market.Wish(Market.NewKey());
        var slots = (await Market.Free()).Where(cell => cell.StartsAt > Market.Slot);
        Assert.Null((await Market.Book(second with { StartsAt = slots.First().StartsAt })).Refusal);
        await Market.Pay(second.Order);
        await Market.Until(second.Order, order => order.Status == OrderStatus.Paid);
        Assert.Null((await Do(() => Market.Order(second.Order).Approve())).Refusal);
        await Until(state => state.Done.Length == 2, "The second is never told.");

        Assert.Equal(2, Posts.Count);
    }

    [Fact]
    public async Task Slow_address_keeps_nobody_from_looking()
    {
        var answered = new TaskCompletionSource();
        Cluster.Webhooks.Waits[Url] = answered.Task;
        await Set();
        var ping = await Do(Webhook.Ping);
        await Cluster.Until(() => Task.FromResult(Posts.Count > 0), () => "Nothing is sent.");

        var seen = await Do(Webhook.Deliveries);
        answered.SetResult();
        await Until(state => !state.Done.IsEmpty, "It is never delivered.");

        Assert.Equal(DeliveryStatus.Pending, Assert.Single(seen.Value!.Pending).Status);
        Assert.Equal($"webhook/{_id}/1", ping.Value!.Entry.Name());
    }

    [Fact]
    public async Task Replayed_it_comes_again_and_nothing_unknown_does()
    {
        await Set();
        var name = (await Do(Webhook.Ping)).Value!.Entry.Name();
        await Until(state => !state.Done.IsEmpty, "The ping is never delivered.");

        var again = await Do(() => Webhook.Replay(name));
        await Until(state => state.Pending.IsEmpty && !state.Done.IsEmpty, "It is never delivered again.");

        Assert.Equal(DeliveryStatus.Pending, again.Value!.Status);
        Assert.Equal([name, name], Posts.Select(post => post.Name));
        Assert.Equal("webhook.no_such_delivery", (await Do(() => Webhook.Replay("order/1/1"))).Refusal?.Code);
    }

    [Fact]
    public async Task Failed_writes_change_nothing_and_the_same_again_does()
    {
        await Cluster.FailNextWrite(new WebhooksKey(Market.Tenant).ToString());
        await Assert.ThrowsAnyAsync<Exception>(() => Do(() => Webhooks.SetUp(_id, Terms())));
        Assert.Empty((await Do(Webhooks.List)).Value!.Webhooks);

        await Set();
        await Set();
        await Cluster.FailNextWrite(Key.ToString());
        await Assert.ThrowsAnyAsync<Exception>(() => Do(Webhook.Ping));
        Assert.Empty((await Do(Webhook.Deliveries)).Value!.Pending);
        Assert.True((await Do(Webhook.Ping)).Succeeded);

        Assert.Single((await Do(Webhooks.List)).Value!.Webhooks);
        Assert.Equal(
            ["webhook_added"],
            Cluster.Disk.Facts(new WebhooksKey(Market.Tenant).ToString()).Select(fact => fact.Kind));
    }

    [Fact]
    public async Task Paused_it_sends_nothing_and_resumed_it_makes_up_for_it()
    {
        await Set("order.approved");
        await Do(() => Webhooks.Pause(_id));
        await Market.Scheduled();
        await Cluster.Pass(TimeSpan.FromMinutes(1));
        Assert.Empty(Posts);

        await Do(() => Webhooks.Unpause(_id));
        await Until(state => !state.Done.IsEmpty, "It is never told.");

        Assert.Single(Posts);
    }

    [Fact]
    public async Task Suspended_tenant_sends_nothing()
    {
        await Set();
        var admin = Caller.Admin(TestCluster.Admin);
        var tenant = Cluster.Client.GetGrain<ITenantGrain>(new TenantKey(Market.Tenant).ToString());
        Assert.Null((await Market.As(admin, () => tenant.Suspend("Жалобы"))).Refusal);
        await Do(Webhook.Ping);
        await Cluster.Pass(TimeSpan.FromMinutes(1));
        Assert.Empty(Posts);

        Assert.Null((await Market.As(admin, tenant.LiftSuspension)).Refusal);
        await Until(state => !state.Done.IsEmpty, "The ping is never delivered.");

        Assert.Single(Posts);
    }

    [Fact]
    public async Task Removed_it_forgets_and_set_anew_it_begins_anew()
    {
        Cluster.Webhooks.Answers[Url] = new(500, DeliveryFault.None);
        await Set();
        await Do(Webhook.Ping);
        await Until(state => state.Pending.Any(one => one.Attempts > 0), "The ping is never sent.");

        await Do(() => Webhooks.Remove(_id));
        await Cluster.Until(() => Task.FromResult(Stored!.Pending.IsEmpty), () => "It does not forget.");
        Assert.Equal("webhook.not_found", (await Do(Webhook.Deliveries)).Refusal?.Code);
        Assert.Equal("webhook.not_found", (await Do(() => Webhooks.Remove(_id))).Refusal?.Code);
        await Set();

        Assert.Empty((await Do(Webhook.Deliveries)).Value!.Pending);
    }

    [Fact]
    public async Task After_a_change_both_secrets_sign()
    {
        await Set();
        var first = (await Do(() => Webhooks.Secret(_id))).Value!;

        var second = (await Do(() => Webhooks.ChangeSecret(_id))).Value!;
        await Do(Webhook.Ping);
        await Until(state => !state.Done.IsEmpty, "The ping is never delivered.");

        Assert.Equal((32, first.Secret), (Convert.FromBase64String(second.Secret).Length, second.Previous));
        Assert.NotEqual(first.Secret, second.Secret);
        Assert.Equal(2, Assert.Single(Posts).Signature.Split("v1=").Length - 1);
    }

    [Fact]
    public async Task Others_and_lower_roles_get_nothing()
    {
        await Set();
        var stranger = Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner);
        var manager = Caller.Member(Market.Tenant, Ids.NewPerson(), Role.Manager);

        foreach (var (caller, code) in new[]
        {
            (stranger, "webhook.not_found"), (manager, "caller.role_too_low"),
            (Caller.Admin(TestCluster.Admin), "webhook.not_found"),
        })
        {
            Assert.Equal(code, (await Market.As(caller, Webhooks.List)).Refusal?.Code);
            Assert.Equal(code, (await Market.As(caller, () => Webhooks.SetUp(_id, Terms()))).Refusal?.Code);
            Assert.Equal(code, (await Market.As(caller, () => Webhooks.Remove(_id))).Refusal?.Code);
            Assert.Equal(code, (await Market.As(caller, () => Webhooks.Pause(_id))).Refusal?.Code);
            Assert.Equal(code, (await Market.As(caller, () => Webhooks.Unpause(_id))).Refusal?.Code);
            Assert.Equal(code, (await Market.As(caller, () => Webhooks.Secret(_id))).Refusal?.Code);
            Assert.Equal(code, (await Market.As(caller, () => Webhooks.ChangeSecret(_id))).Refusal?.Code);
            Assert.Equal(code, (await Market.As(caller, Webhook.Deliveries)).Refusal?.Code);
            Assert.Equal(code, (await Market.As(caller, () => Webhook.Replay("x"))).Refusal?.Code);
            Assert.Equal(code, (await Market.As(caller, Webhook.Ping)).Refusal?.Code);
        }
    }

    private WebhookTerms Terms(params string[] kinds) => new(Url, [.. kinds], null);

    private async Task Set(params string[] kinds) =>
        Assert.Null((await Do(() => Webhooks.SetUp(_id, Terms(kinds)))).Refusal);

    private Task<T> Do<T>(Func<Task<T>> call) => Market.As(Market.Manager, call);

    private Task Until(Func<WebhookState, bool> isSo, string complaint) =>
        Cluster.Until(() => Task.FromResult(Stored is { } state && isSo(state)), () => complaint);
}
