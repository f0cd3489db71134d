using System.Net;
using System.Net.Http.Json;
using LytSlot.Advertisers;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;

namespace LytSlot.Api.Tests;

/// <summary>Placing an order for an advertiser the tenant knows.</summary>
public sealed class PlaceOrderTests(ApiFixture api)
{
    private static readonly object[] Bold = [new { kind = "bold", offset = 0, length = 5 }];

    private static readonly object[] Buttons = [new { text = "Купить", url = "https://example.org/a" }];

    [Fact]
    public async Task Order_is_placed_for_an_advertiser_who_is_known_and_seen_with_its_post_and_who_placed_it()
    {
        var market = await Known();
        using var http = api.As(market.Manager);

        var placed = await http.Post(To(market), new
        {
            advertiserId = market.Advertiser,
            startsAt = market.Slot,
            format = "1/24",
            priceMinor = 150,
            currency = "XTR",
            text = "Новый товар",
            entities = Bold,
            buttons = Buttons,
            isSilent = true,
        }).Json(HttpStatusCode.OK);
        var id = placed.Text("id");
        var read = await http.Get($"/api/v1/orders/{id}").Json(HttpStatusCode.OK);
        var post = await http.Get($"/api/v1/orders/{id}/creatives/1").Json(HttpStatusCode.OK);

        Assert.Equal("held", placed.Text("status"));
        Assert.Equal(
            (market.Advertiser, market.Owner),
            (placed["advertiserId"]!.GetValue<long>(), placed["placedBy"]!.GetValue<long>()));
        Assert.Equal($"member:{market.Owner}", read["timeline"]![0]!.Text("actor"));
        Assert.Equal(("Новый товар", true), (post.Text("text"), post["isSilent"]!.GetValue<bool>()));
        Assert.Equal("bold", Assert.Single(post["entities"]!.AsArray())!.Text("kind"));
        Assert.Equal("Купить", Assert.Single(post["buttons"]!.AsArray())!.Text("text"));
    }

    [Fact]
    public async Task Request_that_is_sent_again_under_its_key_is_one_order_and_under_another_key_finds_the_time_taken()
    {
        var market = await Known();
        using var http = api.As(market.Manager);

        var first = await Keyed(http, market, "a").Json(HttpStatusCode.OK);
        var again = await Keyed(http, market, "a").Json(HttpStatusCode.OK);
        await Keyed(http, market, "b").IsProblem(HttpStatusCode.Conflict, "slot.taken");
        await Keyed(http, market, "a", "Другой").IsProblem(HttpStatusCode.Conflict, "idempotency.mismatch");

        Assert.Equal(first.Text("id"), again.Text("id"));
        Assert.Single(
            api.Cluster.Disk.All<LytSlot.Grains.Orders.OrderState>("order"),
            row => row.State.ChannelId == market.Channel);
    }

    [Fact]
    public async Task Key_whose_request_was_refused_can_be_used_for_a_better_one()
    {
        var market = await Known();
        using var http = api.As(market.Manager);

        await Keyed(http, market, "a", " ").IsProblem(HttpStatusCode.UnprocessableEntity, "creative.empty");
        var placed = await Keyed(http, market, "a").Json(HttpStatusCode.OK);

        Assert.Equal("held", placed.Text("status"));
    }

    [Fact]
    public async Task Strangers_viewers_and_persons_place_nothing_and_find_nobody()
    {
        var market = await Known();
        var other = await Known();
        using var stranger = api.As(other.Manager);
        using var viewer = api.As(Caller.Member(market.Tenant, Ids.NewPerson(), Role.Viewer));
        using var person = api.As(Caller.Person(market.Advertiser));
        using var owner = api.As(market.Manager);

        await stranger.Post(To(market), Body(market)).IsProblem(HttpStatusCode.NotFound, "channel.not_found");
        await viewer.Post(To(market), Body(market)).IsProblem(HttpStatusCode.Forbidden, "caller.role_too_low");
        await person.Post(To(market), Body(market)).IsProblem(HttpStatusCode.Forbidden, "caller.member_needed");
        await owner.Post(To(market), Body(market, other.Advertiser))
            .IsProblem(HttpStatusCode.NotFound, "advertiser.not_found");
        await owner.Post(To(market), Body(market, 0)).IsProblem(HttpStatusCode.NotFound, "advertiser.not_found");

        Assert.DoesNotContain(
            api.Cluster.Disk.All<LytSlot.Grains.Orders.OrderState>("order"),
            row => row.State.ChannelId == market.Channel);
    }

    [Fact]
    public async Task Nothing_is_placed_for_who_is_blocked()
    {
        var market = await Known();
        await market.List(market.Advertiser, Standing.Blocked);
        using var http = api.As(market.Manager);

        await http.Post(To(market), Body(market)).IsProblem(HttpStatusCode.Conflict, "advertiser.blocked");
    }

    [Theory]
    [InlineData("""{"priceMinor":149}""", 409, "slot.price_changed")]
    [InlineData("""{"currency":"GBP"}""", 422, "price.not_sold")]
    [InlineData("""{"format":"9/99"}""", 422, "slot.no_such_format")]
    [InlineData("""{"promoCode":"NONE"}""", 404, "promo.not_found")]
    [InlineData("""{"text":" \n "}""", 422, "creative.empty")]
    [InlineData("""{"text":"a\u0000"}""", 422, "creative.bad_text")]
    [InlineData("""{"entities":[{"kind":"custom_emoji","offset":0,"length":1}]}""", 422, "creative.bad_entity")]
    [InlineData("""{"entities":[null]}""", 422, "creative.bad_entity")]
    [InlineData("""{"buttons":[{"text":"a","url":"javascript:alert(1)"}]}""", 422, "creative.bad_button")]
    [InlineData("""{"priceMinor":0}""", 400, "request.invalid")]
    [InlineData("""{"startsAt":null}""", 400, "request.malformed")]
    [InlineData("""{"advertiserId":"7"}""", 400, "request.malformed")]
    [InlineData("""{"tenant":"7"}""", 400, "request.malformed")]
    public async Task Wish_that_makes_no_sense_is_refused(string change, int status, string code)
    {
        var market = await Known();
        using var http = api.As(market.Manager);
        var body = System.Text.Json.JsonSerializer.SerializeToNode(Body(market))!.AsObject();
        foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse(change)!.AsObject())
        {
            body[name] = value?.DeepClone();
        }

        await http.PostText(To(market), body.ToJsonString()).IsProblem((HttpStatusCode)status, code);
    }

    private async Task<Market> Known()
    {
        var market = await Market.Open(api.Cluster);
        await market.List(market.Advertiser, Standing.Allowed);
        await market.SettledCalendar();
        return market;
    }

    private static string To(Market market) => $"/api/v1/channels/{market.Channel}/orders";

    private static object Body(Market market, long? advertiser = null, string text = "Новый товар") => new
    {
        advertiserId = advertiser ?? market.Advertiser,
        startsAt = market.Slot,
        format = "1/24",
        priceMinor = 150,
        currency = "XTR",
        text,
    };

    private static async Task<HttpResponseMessage> Keyed(
        HttpClient http, Market market, string key, string text = "Новый товар")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(To(market), UriKind.Relative));
        request.Headers.Add("Idempotency-Key", key);
        request.Content = JsonContent.Create(Body(market, text: text));
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
