using System.Net;
using LytSlot.Accounting;
using LytSlot.Channels;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Grains;
using LytSlot.Grains.Payouts;
using LytSlot.Orders;
using LytSlot.Payouts;
using LytSlot.Tenants;

namespace LytSlot.Api.Tests;

public sealed class ConsoleAdminTests(ApiFixture api) : ConsoleForms(api)
{
    private const string Platform = "/console/admin";

    [Fact]
    public async Task To_everybody_else_it_does_not_exist()
    {
        var market = await Market.Open(Api.Cluster);
        var payout = await Asked(market);
        using var nobody = Api.Anonymous();
        using var owner = await Browser(market.Manager);
        using var person = await Browser(Caller.Person(Ids.NewPerson()));
        var tenant = $"{Platform}/tenants/{market.Tenant:N}";
        var channel = $"{Platform}/channels/{market.Channel}";

        foreach (var page in new[] { Platform, $"{Platform}/payouts", tenant, channel })
        {
            using var away = await nobody.Get(page);
            Assert.Equal("/sign-in", $"{away.Headers.Location}");
            foreach (var other in new[] { owner, person })
            {
                using var answer = await other.Get(page);
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            }
        }

        foreach (var act in new[] { $"{tenant}/suspend", $"{tenant}/fee", $"{channel}/suspend", $"{payout}/confirm" })
        {
            using var answer = await Send(owner, act, ("percent", "0"));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Equal((2_000, false), ((await Tenant(market)).FeeBasisPoints, (await Tenant(market)).Suspended));
        Assert.DoesNotContain($"\"{Platform}\"", await Page(owner.Get("/console")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Admin_without_a_channel_of_their_own_sets_terms_and_stops_a_tenant()
    {
        var market = await Market.Open(Api.Cluster);
        using var admin = await Admin();
        var page = $"{Platform}/tenants/{market.Tenant:N}";

        var listed = await Page(admin.Get(Platform));
        using var bad = await Send(admin, $"{page}/fee", ("percent", "a lot"));
        using var fee = await Send(admin, $"{page}/fee", ("percent", "12,5"));
        using var plan = await Send(admin, $"{page}/plan", ("plan", "pro"));
        using var tooLong = await Send(admin, $"{page}/suspend", ("reason", new string('я', 600)));
        using var stopped = await Send(admin, $"{page}/suspend", ("reason", "Жалобы"));
        var suspended = await Tenant(market);
        using var resumed = await Send(admin, $"{page}/resume");

        Assert.Contains(page, listed, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        Assert.Contains("value=\"a lot\"", await Text(bad), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooLong.StatusCode);
        Assert.Contains(new string('я', 600), await Text(tooLong), StringComparison.Ordinal);
        Assert.Equal($"{page}?done=fee", $"{fee.Headers.Location}");
        Assert.Equal($"{page}?done=plan", $"{plan.Headers.Location}");
        Assert.Equal($"{page}?done=suspend", $"{stopped.Headers.Location}");
        Assert.Equal((1_250, Plan.Pro, true), (suspended.FeeBasisPoints, suspended.Plan, suspended.Suspended));
        Assert.Equal($"{page}?done=resume", $"{resumed.Headers.Location}");
        Assert.False((await Tenant(market)).Suspended);
    }

    [Fact]
    public async Task Admin_finds_a_channel_and_stops_it_for_a_while()
    {
        var market = await Market.Open(Api.Cluster);
        using var admin = await Admin();
        var page = $"{Platform}/channels/{market.Channel}";

        using var found = await admin.Get($"{Platform}/channels?id={market.Channel}");
        using var missing = await admin.Get($"{Platform}/channels/-1");
        using var stopped = await Send(admin, $"{page}/suspend", ("reason", "Чужой текст"));
        var shown = await Page(admin.Get(page));
        using var resumed = await Send(admin, $"{page}/resume");

        Assert.Equal(page, $"{found.Headers.Location}");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("Чужой текст", shown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, resumed.StatusCode);
        Assert.Equal(
            ChannelStatus.Active, (await Market.As(market.Manager, market.ChannelGrain().Read)).Value!.Status);
    }

    [Fact]
    public async Task Payout_is_rejected_with_a_reason_that_fits_or_confirmed()
    {
        var market = await Market.Open(Api.Cluster);
        var (first, second) = (await Asked(market), await Asked(market));
        using var admin = await Admin();

        using var tooLong = await Send(admin, $"{first}/reject", ("reason", new string('я', 600)));
        using var rejected = await Send(admin, $"{first}/reject", ("reason", "IBAN is wrong"));
        using var late = await Send(admin, $"{first}/confirm");
        using var confirmed = await Send(admin, $"{second}/confirm");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooLong.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, rejected.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        Assert.Equal(
            (PayoutStatus.Rejected, PayoutStatus.Confirmed), (Status(market, first), Status(market, second)));
        Assert.Contains(
            "IBAN is wrong", await Page(admin.Get($"{Platform}/payouts?status=rejected")), StringComparison.Ordinal);
    }

    private PayoutStatus Status(Market market, string address) => Api.Cluster.Disk.Read<PayoutState>(
        "payout", new PayoutKey(market.Tenant, Guid.Parse(address.Split('/')[^1])).ToString()).Status;

    /// <summary>Address of a payout that waits for an admin.</summary>
    private async Task<string> Asked(Market market)
    {
        var now = Api.Cluster.Clock.GetUtcNow();
        Api.Cluster.Disk.Post(
            new OrderKey(market.Tenant, Guid.CreateVersion7()).ToString(),
            new Posting(1, 1, now, Account.Held, -100, "EUR"),
            new Posting(2, 1, now, Account.Tenant, 100, "EUR"));
        var key = new PayoutKey(market.Tenant, Guid.CreateVersion7());
        Assert.Null((await Market.As(market.Manager, () => Api.Cluster.Client
            .GetGrain<IPayoutGrain>(key.ToString()).Request(new(new(100, "EUR"), new("IBAN DE00"))))).Refusal);
        return $"{Platform}/payouts/{key.Tenant:N}/{key.Payout:N}";
    }

    private Task<HttpClient> Admin() => Browser(Caller.Person(ApiFixture.NextAdmin()));
}
