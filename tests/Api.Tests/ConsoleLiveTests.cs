using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;

namespace LytSlot.Api.Tests;

/// <summary>What open pages of the console are told.</summary>
public sealed class ConsoleLiveTests(ApiFixture api) : ConsoleForms(api)
{
    private const string Live = "/console/live";

    [Fact]
    public async Task Page_hears_of_its_own_tenant_from_when_it_was_drawn()
    {
        var market = await Market.Open(Api.Cluster);
        var order = await market.Paid();
        using var owner = await Browser(market.Manager);
        using var stranger = await Browser((await Market.Open(Api.Cluster)).Manager);
        var since = Uri.EscapeDataString($"{Api.Cluster.Clock.GetUtcNow():O}");
        await Market.As(market.Manager, () => market.Order(order).Approve(1));

        await using var mine = await Follower.Come(owner, null, $"{Live}?since={since}");
        await using var theirs = await Follower.Come(stranger, null, $"{Live}?since={since}");

        Assert.Equal(("open", "open"), (await mine.Type(), await theirs.Type()));
        Assert.Equal($"{order.Order}", JsonNode.Parse((await Heard(mine, "approved")).Data)!.Text("id"));
        await Api.Cluster.Pass(TimeSpan.FromSeconds(20));
        for (var heard = await theirs.Next(); heard.EventType != "ping"; heard = await theirs.Next())
        {
            Assert.DoesNotContain($"{order.Order}", heard.Data, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_is_not_signed_in_or_no_member_is_told_to_leave_off_and_so_is_a_sixth_page()
    {
        using var nobody = Api.Anonymous();
        using var person = await Browser(Caller.Person(Ids.NewPerson()));
        using var owner = await Browser((await Market.Open(Api.Cluster)).Manager);
        var pages = new List<Follower>();
        for (var count = 0; count < 5; count++)
        {
            pages.Add(await Follower.Come(owner, null, Live));
        }

        foreach (var browser in new[] { nobody, person, owner })
        {
            using var answer = await browser.Get(Live);
            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        }

        foreach (var page in pages)
        {
            await page.DisposeAsync();
        }
    }

    [Fact]
    public async Task Page_hears_nothing_more_within_a_minute_of_the_end_of_its_sign_in()
    {
        var market = await Market.Open(Api.Cluster);
        var viewer = await Joined(market, Role.Viewer);
        using var ended = await Browser(market.Manager);
        using var own = await Browser(market.Manager);
        using var gone = await Browser(viewer);
        await using var first = await Follower.Come(ended, null, Live);
        await using var second = await Follower.Come(own, null, Live);
        await using var third = await Follower.Come(gone, null, Live);
        foreach (var page in new[] { first, second, third })
        {
            Assert.Equal("open", await page.Type());
        }

        using var done = await Send(own, "/console/settings/sessions/end-others");
        using var left = await Send(gone, "/console/settings/leave", ("id", $"{Guid.CreateVersion7()}"));
        await Api.Cluster.Pass(TimeSpan.FromMinutes(1));

        await first.End();
        await third.End();
        await Api.Cluster.Pass(TimeSpan.FromSeconds(20));
        await second.Ping();
    }

    [Fact]
    public async Task Only_pages_of_what_changes_listen()
    {
        var market = await Market.Open(Api.Cluster);
        var order = await market.Paid();
        using var owner = await Browser(market.Manager);

        foreach (var page in new[] { "", "/orders", $"/orders/{order.Order:N}", "/calendar" })
        {
            Assert.Contains("data-stream", await Page(owner.Get($"/console{page}")), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("data-stream", await Page(owner.Get("/console/settings")), StringComparison.Ordinal);
        using var refused = await Send(owner, $"/console/orders/{order.Order:N}/changes", ("version", "7"));
        Assert.DoesNotContain("data-stream", await Text(refused), StringComparison.Ordinal);
    }

    /// <summary>The clock goes on until it is told.</summary>
    private async Task<SseItem<string>> Heard(Follower follower, string kind)
    {
        while (true)
        {
            var next = follower.Next();
            while (!next.IsCompleted)
            {
                await Api.Cluster.Pass(TimeSpan.FromSeconds(1));
            }

            var item = await next;
            if (item.EventType == "fact" && JsonNode.Parse(item.Data)!.Text("kind") == kind)
            {
                return item;
            }
        }
    }
}
