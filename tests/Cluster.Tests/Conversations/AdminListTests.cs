using LytSlot.Cluster.Tests.Orders;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Tenants;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Conversations;

/// <summary>Lists over all tenants, in a cluster that has no others.</summary>
public sealed class AdminListTests
{
    [Fact]
    public async Task Tenants_are_paged_newest_first_and_one_leads_back_to_its_page()
    {
        await using var cluster = await TestCluster.Start(1);
        var tenants = new List<Guid>();
        for (var number = 1; number <= 9; number++)
        {
            tenants.Add(Guid.CreateVersion7(cluster.Clock.GetUtcNow().AddMinutes(number)));
            var tenant = cluster.Client.GetGrain<ITenantGrain>(new TenantKey(tenants[^1]).ToString());
            await Market.As(
                Caller.Person(Ids.NewPerson()), () => tenant.Create(new($"Tenant {number}", "en", "UTC"), "Ann"));
        }

        var admin = new Chat(cluster, TestCluster.Admin);
        await admin.Command("admin");
        await admin.Tap("Tenants");
        Assert.Equal(tenants.AsEnumerable().Reverse().Take(7).Select(Tap), Shown(admin, "a:t:"));
        await admin.Tap("Next");
        Assert.Equal([Tap(tenants[1]), Tap(tenants[0])], Shown(admin, "a:t:"));
        await admin.TapFirst("a:t:");
        await admin.TapData("list");
        Assert.Equal([Tap(tenants[1]), Tap(tenants[0])], Shown(admin, "a:t:"));
        await admin.Tap("Previous");

        Assert.Equal(7, Shown(admin, "a:t:").Count());
    }

    [Fact]
    public async Task Payouts_that_wait_are_counted_and_an_answered_one_is_gone()
    {
        await using var cluster = await TestCluster.Start(1);
        var market = await Market.Open(cluster);
        var steps = new AdminSteps(cluster);
        await steps.Asked(market, 120);
        var second = await steps.Asked(market, 130);
        var admin = new Chat(cluster, TestCluster.Admin);

        await admin.Command("admin");
        await admin.Tap("Payouts waiting: 2");
        await admin.TapData(new AdminTap(AdminVerb.Payout, second.Tenant, second.Payout).ToString());
        await admin.Tap("Refuse");
        await admin.Tap("Without a reason");
        await admin.Tap("Yes");
        await admin.TapData("list");

        Assert.Contains("120 ⭐", Assert.Single(Names(admin, "a:p:")), StringComparison.Ordinal);
        await admin.Tap("Platform");
        Assert.Contains(admin.Buttons, button => button.Text.EndsWith("Payouts waiting: 1", StringComparison.Ordinal));
    }

    private static string Tap(Guid tenant) => new AdminTap(AdminVerb.Tenant, tenant).ToString();

    private static IEnumerable<string?> Shown(Chat chat, string prefix) => chat.Buttons.Select(button => button.Tap)
        .Where(tap => tap?.StartsWith(prefix, StringComparison.Ordinal) == true);

    private static IEnumerable<string> Names(Chat chat, string prefix) => chat.Buttons
        .Where(button => button.Tap?.StartsWith(prefix, StringComparison.Ordinal) == true)
        .Select(button => button.Text);
}
