using System.Net;
using System.Text.Json.Nodes;
using LytSlot.Channels;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Testing.Cluster;

namespace LytSlot.Api.Tests;

/// <summary>Others fill the same catalogue meanwhile: each test looks for a name only its own channels have.</summary>
public sealed class CatalogueTests(ApiFixture api)
{
    private readonly string _name = $"Кот {Guid.NewGuid():N}";

    [Fact]
    public async Task Guest_sees_what_sells_and_not_whose_it_is()
    {
        var market = await Open("food");
        using var guest = api.Anonymous();
        using var stranger = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));

        var list = await Search(guest);
        var card = await guest.Get(Card(market)).Json(HttpStatusCode.OK);

        Assert.True(JsonNode.DeepEquals(card, Assert.Single(list["items"]!.AsArray())));
        Assert.True(JsonNode.DeepEquals(list, await Search(stranger)));
        Assert.Null(list["next"]);
        Assert.Equal(
            (market.Channel, _name, "utro", 1200, "ru", "food"),
            (card["id"]!.GetValue<long>(), card.Text("title"), card.Text("username"),
                card["subscribers"]!.GetValue<int>(), card.Text("language"), card.Text("category")));
        Assert.NotNull(card["countedAt"]);
        Assert.Equal(150, card["formats"]?[0]?["prices"]?[0]?["priceMinor"]?.GetValue<long>());
        Assert.DoesNotContain($"{market.Tenant}", card.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("category=food", "category=sport")]
    [InlineData("language=ru", "language=en")]
    [InlineData("subscribersFrom=1200", "subscribersFrom=1201")]
    [InlineData("subscribersTo=1200", "subscribersTo=1199")]
    [InlineData("currency=XTR", "currency=EUR")]
    [InlineData("currency=XTR&priceTo=150", "currency=XTR&priceTo=149")]
    [InlineData("currency=XTR&sort=price", "currency=EUR&sort=price")]
    public async Task Filter_finds_what_it_says(string found, string missed)
    {
        var market = await Open("food");
        using var guest = api.Anonymous();

        Assert.Equal([market.Channel], Found(await Search(guest, found)));
        Assert.Empty(Found(await Search(guest, missed)));
    }

    [Fact]
    public async Task Pages_follow_each_other_most_subscribers_first()
    {
        var small = await Open(subscribers: 10);
        var large = await Open(subscribers: 3_000);
        var middle = await Open(subscribers: 200);
        using var guest = api.Anonymous();

        var first = await Search(guest, "limit=2");
        var second = await Search(guest, $"limit=2&after={Uri.EscapeDataString(first.Text("next"))}");

        Assert.Equal([large.Channel, middle.Channel], Found(first));
        Assert.Equal([small.Channel], Found(second));
        Assert.Null(second["next"]);
    }

    [Fact]
    public async Task Paused_and_suspended_channels_are_found_by_nobody()
    {
        var market = await Open();
        using var guest = api.Anonymous();
        using var own = api.As(market.Manager);
        using var admin = api.As(Caller.Person(ApiFixture.Admin));

        await own.Post($"/api/v1/channels/{market.Channel}/pause").Json(HttpStatusCode.OK);
        await IsHidden(guest, market);
        await IsHidden(own, market);
        await own.Post($"/api/v1/channels/{market.Channel}/resume").Json(HttpStatusCode.OK);
        Assert.Equal([market.Channel], Found(await Search(guest)));

        await admin.Post($"/api/v1/admin/channels/{market.Channel}/suspend").Json(HttpStatusCode.OK);
        await IsHidden(guest, market);
        await IsHidden(own, market);
    }

    [Fact]
    public async Task Channels_of_a_suspended_tenant_are_found_by_nobody_until_it_is_resumed()
    {
        var market = await Open();
        using var guest = api.Anonymous();
        using var own = api.As(market.Manager);
        using var admin = api.As(Caller.Person(ApiFixture.Admin));

        await admin.Post($"/api/v1/admin/tenants/{market.Tenant}/suspend").Json(HttpStatusCode.OK);
        await IsHidden(guest, market);
        await IsHidden(own, market);
        await admin.Post($"/api/v1/admin/tenants/{market.Tenant}/resume").Json(HttpStatusCode.OK);

        Assert.Equal([market.Channel], Found(await Search(guest)));
    }

    [Theory]
    [InlineData("text=a", HttpStatusCode.UnprocessableEntity, "query.bad_filter")]
    [InlineData("text=%00ab", HttpStatusCode.UnprocessableEntity, "query.bad_filter")]
    [InlineData("category=weapons", HttpStatusCode.UnprocessableEntity, "query.bad_filter")]
    [InlineData("language=de", HttpStatusCode.UnprocessableEntity, "query.bad_filter")]
    [InlineData("priceTo=5", HttpStatusCode.UnprocessableEntity, "query.bad_filter")]
    [InlineData("sort=price", HttpStatusCode.UnprocessableEntity, "query.bad_filter")]
    [InlineData("sort=title", HttpStatusCode.UnprocessableEntity, "query.bad_filter")]
    [InlineData("subscribersFrom=2&subscribersTo=1", HttpStatusCode.UnprocessableEntity, "query.bad_filter")]
    [InlineData("after=nonsense", HttpStatusCode.UnprocessableEntity, "query.bad_page")]
    [InlineData("language=english", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("subscribersFrom=many", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("limit=101", HttpStatusCode.BadRequest, "request.invalid")]
    public async Task What_cannot_be_looked_for_is_refused(string query, HttpStatusCode status, string code)
    {
        using var guest = api.Anonymous();

        await guest.Get($"/api/v1/catalogue?{query}").IsProblem(status, code);
    }

    [Fact]
    public async Task Channel_that_is_not_there_is_not_found()
    {
        using var guest = api.Anonymous();

        await guest.Get("/api/v1/catalogue/-5").IsProblem(HttpStatusCode.NotFound, "channel.not_found");
    }

    [Fact]
    public async Task Categories_are_told_in_both_languages()
    {
        using var guest = api.Anonymous();

        var list = await guest.Get("/api/v1/catalogue/categories").Json(HttpStatusCode.OK);

        var categories = list["items"]!.AsArray();
        Assert.Equal(ChannelCategory.All.Select(one => one.Code), categories.Select(one => one!.Text("code")));
        Assert.Contains(categories, one => (one!.Text("en"), one!.Text("ru")) == ("Food", "Еда"));
    }

    /// <summary>A channel with the name of this test.</summary>
    private async Task<Market> Open(string? category = null, int subscribers = 1200)
    {
        var market = await Market.Open(api.Cluster);
        api.Cluster.Desk.Facts[market.Channel] =
            FakeChannelDesk.Fit with { Title = _name, Subscribers = subscribers };
        Assert.Null((await Market.As(market.Manager, market.ChannelGrain().CheckRights)).Refusal);
        var settings = (await Market.As(market.Manager, () => market.ChannelGrain().Suggest(Market.Price))).Value!;
        var offered = await Market.As(
            market.Manager, () => market.ChannelGrain().Offer(settings with { Category = category }));
        Assert.Null(offered.Refusal);
        return market;
    }

    private async Task IsHidden(HttpClient http, Market market)
    {
        Assert.Empty(Found(await Search(http)));
        await http.Get(Card(market)).IsProblem(HttpStatusCode.NotFound, "channel.not_found");
    }

    private Task<JsonObject> Search(HttpClient http, string rest = "") =>
        http.Get($"/api/v1/catalogue?text={Uri.EscapeDataString(_name)}&{rest}").Json(HttpStatusCode.OK);

    private static string Card(Market market) => $"/api/v1/catalogue/{market.Channel}";

    private static IEnumerable<long> Found(JsonObject page) =>
        page["items"]!.AsArray().Select(row => row!["id"]!.GetValue<long>());
}
