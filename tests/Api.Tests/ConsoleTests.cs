using System.Globalization;
using System.Net;
using LytSlot.Channels;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Orders;

namespace LytSlot.Api.Tests;

public sealed class ConsoleTests(ApiFixture api) : ConsoleForms(api)
{
    private static readonly string[] Lists =
    [
        "/console", "/console/orders", "/console/calendar", "/console/channels", "/console/money",
        "/console/advertisers", "/console/promo-codes", "/console/analytics", "/console/money/payouts",
        "/console/settings", "/console/settings/sessions", "/console/settings/api-keys", "/console/settings/webhooks",
        "/console/settings/audit", "/console/packages",
    ];

    [Fact]
    public async Task Nobody_is_led_to_the_sign_in()
    {
        using var browser = Api.Anonymous();

        foreach (var page in Lists)
        {
            using var answer = await browser.Get(page);
            Assert.Equal((HttpStatusCode.Redirect, "/sign-in"), (answer.StatusCode, $"{answer.Headers.Location}"));
        }
    }

    [Fact]
    public async Task Person_without_a_tenant_is_shown_how_to_begin()
    {
        using var browser = await Browser(Caller.Person(Ids.NewPerson()));

        using var answer = await browser.Get("/console/orders");
        Assert.Equal("/console/start", $"{answer.Headers.Location}");
        Assert.Contains("Connect a channel", await Page(browser.Get("/console/start")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_show_what_is_the_tenants_and_nothing_of_others()
    {
        var market = await Market.Open(Api.Cluster);
        var order = await market.Paid();
        using var owner = await Browser(market.Manager);
        using var stranger = await Browser((await Market.Open(Api.Cluster)).Manager);
        var own = new[] { $"/console/orders/{order.Order:N}", $"/console/channels/{market.Channel}" };

        foreach (var page in own.Concat(Lists))
        {
            Assert.Contains("<h1>", await Page(owner.Get(page)), StringComparison.Ordinal);
        }

        foreach (var page in own)
        {
            using var answer = await stranger.Get(page);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Contains($"{order.Order:N}", await Page(owner.Get("/console/orders")), StringComparison.Ordinal);
        Assert.DoesNotContain(
            $"{order.Order:N}", await Page(stranger.Get("/console/orders")), StringComparison.Ordinal);
        Assert.DoesNotContain(
            $"{order.Order:N}",
            await Page(stranger.Get($"/console/calendar?channel={market.Channel}")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Order_is_approved_by_a_form_and_a_repeat_answers_as_before()
    {
        var market = await Market.Open(Api.Cluster);
        var order = await market.Paid();
        using var browser = await Browser(market.Manager);
        var page = $"/console/orders/{order.Order:N}";

        using var first = await Send(browser, $"{page}/approve", ("version", "1"));
        using var second = await Send(browser, $"{page}/approve", ("version", "1"));

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal($"{page}?done=approve", $"{first.Headers.Location}");
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal(OrderStatus.Scheduled, await Status(market, order));
        Assert.Contains("Approved.", await Page(browser.Get($"{page}?done=approve")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_role_may_not_do_has_no_button_and_no_way_around_it()
    {
        var market = await Market.Open(Api.Cluster);
        var order = await market.Paid();
        using var viewer = await Browser(await Joined(market, Role.Viewer));
        var page = $"/console/orders/{order.Order:N}";

        Assert.DoesNotContain($"action=\"{page}", await Page(viewer.Get(page)), StringComparison.Ordinal);
        using var answer = await Send(viewer, $"{page}/reject", ("reason", "no"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(OrderStatus.Paid, await Status(market, order));
    }

    [Fact]
    public async Task Who_was_taken_out_or_lowered_is_so_at_once_whatever_their_cookie_says()
    {
        var market = await Market.Open(Api.Cluster);
        var order = await market.Paid();
        var person = await Joined(market, Role.Manager);
        using var browser = await Browser(person);
        var page = $"/console/orders/{order.Order:N}";

        await Market.As(
            market.Manager, () => Team(market).SetRole(person.UserId!.Value, Role.Viewer, Guid.CreateVersion7()));
        using var lowered = await Send(browser, $"{page}/approve", ("version", "1"));
        await Market.As(market.Manager, () => Team(market).Remove(person.UserId!.Value, Guid.CreateVersion7()));
        using var removed = await browser.Get(page);

        Assert.Equal(HttpStatusCode.Forbidden, lowered.StatusCode);
        Assert.Equal("/sign-in", $"{removed.Headers.Location}");
        Assert.Equal(OrderStatus.Paid, await Status(market, order));
    }

    [Fact]
    public async Task Refused_form_says_why_and_keeps_the_words()
    {
        var market = await Market.Open(Api.Cluster);
        var order = await market.Paid();
        using var browser = await Browser(market.Manager);
        var page = $"/console/orders/{order.Order:N}";

        using var tooLong = await Send(browser, $"{page}/changes", ("version", "1"), ("reason", new string('я', 600)));
        using var old = await Send(browser, $"{page}/changes", ("version", "7"), ("reason", "Another <b>picture"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooLong.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, old.StatusCode);
        var shown = await old.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("role=\"alert\"", shown, StringComparison.Ordinal);
        Assert.Contains("Another &lt;b&gt;picture", shown, StringComparison.Ordinal);
        Assert.Equal(OrderStatus.Paid, await Status(market, order));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task Form_of_another_page_is_turned_away(string header, string value)
    {
        var market = await Market.Open(Api.Cluster);
        var order = await market.Paid();
        using var browser = await Browser(market.Manager);
        browser.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        browser.DefaultRequestHeaders.Add(header, value);

        using var answer = await Send(browser, $"/console/orders/{order.Order:N}/reject");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(OrderStatus.Paid, await Status(market, order));
    }

    [Fact]
    public async Task Advertiser_is_blocked_by_a_manager_and_by_nobody_else()
    {
        var market = await Market.Open(Api.Cluster);
        await market.Paid();
        using var manager = await Browser(market.Manager);
        using var viewer = await Browser(await Joined(market, Role.Viewer));
        var page = $"/console/advertisers/{market.Advertiser}/standing";

        using var low = await Send(viewer, page, ("standing", "blocked"));
        using var odd = await Send(manager, page, ("standing", "hated"));
        using var done = await Send(manager, page, ("standing", "blocked"), ("note", "never pays"));

        Assert.Equal(HttpStatusCode.Forbidden, low.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, odd.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal("advertiser.blocked", (await market.Quote(market.Advertiser)).Refusal?.Code);
    }

    [Fact]
    public async Task Promo_code_is_made_and_ended()
    {
        var market = await Market.Open(Api.Cluster);
        using var browser = await Browser(market.Manager);
        const string Page = "/console/promo-codes";

        using var bad = await Send(browser, Page, ("code", "?"), ("percent", "10"), ("limit", "5"));
        using var made = await Send(browser, Page, ("code", "autumn"), ("percent", "10"), ("limit", "5"));
        using var twice = await Send(browser, Page, ("code", "AUTUMN"), ("percent", "20"), ("limit", "5"));
        using var ended = await Send(browser, $"{Page}/AUTUMN/end");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
    }

    [Fact]
    public async Task Time_is_blocked_once_however_often_the_form_is_sent_and_opened_again()
    {
        var market = await Market.Open(Api.Cluster);
        using var browser = await Browser(market.Manager);
        using var stranger = await Browser((await Market.Open(Api.Cluster)).Manager);
        var page = $"/console/calendar/{market.Channel}";
        (string, string)[] form =
            [("id", $"{Guid.NewGuid()}"), ("day", "2026-03-10"), ("from", "22:00"), ("to", "02:00"), ("note", "")];

        using var foreign = await Send(stranger, $"{page}/block", form);
        using var first = await Send(browser, $"{page}/block", form);
        using var second = await Send(browser, $"{page}/block", form);
        using var senseless = await Send(browser, $"{page}/block", [form[0], ("day", "soon"), .. form[2..]]);

        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (first.StatusCode, second.StatusCode));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, senseless.StatusCode);
        var block = Assert.Single(await Blocks(market));
        Assert.Equal(TimeSpan.FromHours(4), block.Once!.To - block.Once.From);
        using var opened = await Send(
            browser, $"{page}/open", ("from", $"{block.Once.From:O}"), ("to", $"{block.Once.To:O}"));
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        Assert.Empty(await Blocks(market));
    }

    [Theory]
    [InlineData("day", "day", true)]
    [InlineData("list", "list", true)]
    [InlineData("month", "month", false)]
    [InlineData("odd", "week", true)]
    public async Task Calendar_is_shown_as_it_is_asked_for(string view, string shown, bool hasOrders)
    {
        var market = await Market.Open(Api.Cluster);
        var order = await market.Paid();
        using var owner = await Browser(market.Manager);
        using var stranger = await Browser((await Market.Open(Api.Cluster)).Manager);
        var day = market.Slot.ToOffset(TimeSpan.FromHours(3)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var address = $"/console/calendar?channel={market.Channel}&week={day}&view={view}";

        var page = await Page(owner.Get(address));
        var theirs = await Page(stranger.Get(address));

        Assert.Contains(
            $"aria-current=\"true\">{CultureInfo.InvariantCulture.TextInfo.ToTitleCase(shown)}</a>",
            page,
            StringComparison.Ordinal);
        Assert.Equal(hasOrders, page.Contains($"{order.Order:N}", StringComparison.Ordinal));
        Assert.DoesNotContain($"{order.Order:N}", theirs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_are_counted_by_person_wherever_they_come_from()
    {
        var market = await Market.Open(Api.Cluster);
        var person = await Joined(market, Role.Viewer);
        using var desk = await Browser(person);
        using var phone = await Browser(person);
        var statuses = new List<HttpStatusCode>();
        for (var times = 0; times < 60; times++)
        {
            foreach (var browser in new[] { desk, phone })
            {
                using var answer = await browser.Get("/console/start");
                statuses.Add(answer.StatusCode);
            }
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Theory]
    [InlineData("/console/orders?status=paid", "/console/orders?status=paid")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    public async Task Language_is_kept_and_leads_back_to_our_own_pages_only(string back, string to)
    {
        using var browser = Api.Anonymous();

        using var answer = await Send(browser, "/language", ("language", "ru"), ("back", back));

        Assert.Equal(to, $"{answer.Headers.Location}");
        Assert.Contains("Рекламные места", await Page(browser.Get("/")), StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<TimeBlock>> Blocks(Market market) => (await Market.As(
        market.Manager,
        () => Api.Cluster.Client.GetGrain<IChannelGrain>(new ChannelKey(market.Channel).ToString()).Read()))
        .Value!.Blocks;

    private static async Task<OrderStatus?> Status(Market market, OrderKey order) =>
        (await Market.As(market.Manager, () => market.Order(order).Read())).Value?.Status;
}
