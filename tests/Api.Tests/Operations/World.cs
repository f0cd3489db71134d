using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using LytSlot.Accounting;
using LytSlot.ApiHost.Logins;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Grains;
using LytSlot.Grains.Webhooks;
using LytSlot.Orders;
using LytSlot.Payouts;
using LytSlot.Tenants;
using LytSlot.Webhooks;

namespace LytSlot.Api.Tests.Operations;

/// <summary>
/// A tenant that has one of everything, for requests that the document alone can't make up: real ids in the path, and
/// bodies that the domain has something to say about. A new kind of thing gets its id in <see cref="Value"/>.
/// </summary>
internal sealed class World
{
    private static readonly string[] ToldOf = ["payout.confirmed"];

    private static readonly string[] ByToken = ["/api/v1/channels", "/api/v1/orders", "/api/v1/webhooks"];

    private readonly ApiFixture _api;
    private readonly Queue<OrderKey> _orders = new();
    private readonly Dictionary<ApiKeyScopes, string> _keys = [];
    private readonly Queue<DateTimeOffset> _spare = new();
    private readonly Guid _group = Guid.CreateVersion7();
    private readonly Guid _payout = Guid.CreateVersion7();
    private readonly Guid _asked = Guid.CreateVersion7();
    private readonly Guid _webhook = Guid.CreateVersion7();
    private readonly Market _market;

    private OrderKey _order;
    private DateTimeOffset _free;
    private int _codes;

    private World(ApiFixture api, Market market) => (_api, _market) = (api, market);

    public Guid Tenant => _market.Tenant;

    /// <summary>Another tenant, whose admins' commands are tried.</summary>
    private Guid Governed { get; } = Guid.CreateVersion7();

    /// <summary>The tenant, a channel that sells, paid orders, a group, a promo code, money and a payout.</summary>
    /// <param name="api">The host.</param>
    /// <param name="orders">How many orders can be asked for.</param>
    public static async Task<World> Make(ApiFixture api, int orders)
    {
        var market = await Market.Open(api.Cluster);
        var world = new World(api, market);
        var free = (await market.Free()).Select(cell => cell.StartsAt).Where(at => at >= market.Slot).ToList();
        for (var index = 0; index <= orders; index++)
        {
            var key = market.NewKey();
            var wish = await market.Wish(key) with { StartsAt = free[index] };
            Assert.Null((await market.Book(wish)).Refusal);
            await market.Pay(key);
            world._orders.Enqueue(key);
        }

        await market.Until(world._orders.Last(), order => order.Status == OrderStatus.Paid);
        world._order = world._orders.Dequeue();
        world._free = free[^1];
        foreach (var at in free[(orders + 3)..^1])
        {
            world._spare.Enqueue(at);
        }

        await world.BuyTogether([free[orders + 1], free[orders + 2]]);
        await Market.As(Caller.Person(Ids.NewPerson()), () => api.Cluster.Client
            .GetGrain<ITenantGrain>(new TenantKey(world.Governed).ToString())
            .Create(new("Вечер", "ru", "Europe/Moscow"), "Пётр"));
        world.Earn();
        await world.AskForPayout(world._payout);
        using var owner = world.Owner();
        await owner.PutAsJsonAsync(
            new Uri($"/api/v1/payouts/{world._asked}", UriKind.Relative),
            new { priceMinor = 1, currency = "EUR", destination = "IBAN DE00" },
            TestContext.Current.CancellationToken).Json(HttpStatusCode.Accepted);
        await world.SetWebhook(world._webhook);
        await world.Delivered();
        return world;
    }

    /// <summary>Whether what is asked changes an order, and the next one needs another.</summary>
    public static bool UsesUp(Operation operation) =>
        operation.Method != "GET" && operation.Path.Contains("/orders/{id}", StringComparison.Ordinal);

    /// <summary>A program that acts for somebody of the tenant nobody has met yet.</summary>
    public HttpClient Member(Role role) => _api.As(Caller.Member(Tenant, Ids.NewPerson(), role));

    /// <summary>A program of the tenant's owner, whom the tenant knows for one.</summary>
    public HttpClient Owner() => _api.As(Caller.Member(Tenant, _market.Owner, Role.Owner));

    /// <summary>A program with an API key of the tenant's owner; of the same scopes always the same.</summary>
    public async Task<HttpClient> Program(ApiKeyScopes scopes)
    {
        if (_keys.TryGetValue(scopes, out var known))
        {
            return _api.With(known);
        }

        var (key, hash) = ApiKeys.New(Tenant);
        var made = await Market.As(Caller.Member(Tenant, _market.Owner, Role.Owner), () => _api.Cluster.Client
            .GetGrain<IApiKeysGrain>(new TenantKey(Tenant).ToString())
            .MakeKey(Guid.CreateVersion7(), new("Crm", hash, scopes, null)));
        Assert.Null(made.Refusal);
        _keys[scopes] = key;
        return _api.With(key);
    }

    /// <summary>
    /// An owner for one operation. Where the token is all that is asked it is another each time: nobody asks too often.
    /// </summary>
    public HttpClient Owner(Operation operation) =>
        ByToken.Any(path => operation.Path.StartsWith(path, StringComparison.Ordinal)) ? Member(Role.Owner) : Owner();

    /// <summary>A request the domain can carry out, for one who may.</summary>
    public async Task<HttpRequestMessage> Request(Operation operation)
    {
        var order = UsesUp(operation) ? _orders.Dequeue() : _order;
        var address = operation.Path;
        foreach (var parameter in operation.Parameters("path"))
        {
            var name = parameter.Text("name");
            address = address.Replace(
                $"{{{name}}}", await Value(operation, parameter, order), StringComparison.Ordinal);
        }

        var query = string.Join('&', operation.Parameters("query")
            .Where(parameter => parameter["required"]?.GetValue<bool>() is true)
            .Select(parameter => $"{parameter.Text("name")}={Plain(operation, parameter)}"));
        var request = new HttpRequestMessage(
            new HttpMethod(operation.Method), new Uri(query == "" ? address : $"{address}?{query}", UriKind.Relative))
        {
            Content = operation.Body is null ? null : JsonContent.Create(Body(operation)),
        };
        if (operation.Id == "ResumeWebhook")
        {
            using var owner = Member(Role.Owner);
            await owner.Post($"/api/v1/webhooks/{_webhook}/pause").Json(HttpStatusCode.OK);
        }

        if (operation.Id == "SetSettings")
        {
            await AsTheyAre(request, address);
        }

        if (operation.Id is "ClearOrder" or "RefuseOrder")
        {
            await Market.As(Caller.Admin(ApiFixture.Admin), () => _market.Order(order).HoldBack(null));
        }

        if (operation.Id == "SetModerationRules")
        {
            using var admin = _api.As(Caller.Person(ApiFixture.NextAdmin()));
            using var read = await admin.Get(address);
            request.Headers.TryAddWithoutValidation("If-Match", $"{read.Headers.ETag}");
        }

        return request;
    }

    /// <summary>Settings are sent as they were read.</summary>
    private async Task AsTheyAre(HttpRequestMessage request, string address)
    {
        using var owner = Member(Role.Owner);
        using var read = await owner.Get(address);
        request.Headers.TryAddWithoutValidation("If-Match", $"{read.Headers.ETag}");
        request.Content = new StringContent(
            await read.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            Encoding.UTF8,
            "application/json");
    }

    /// <summary>A body the domain has nothing against.</summary>
    public JsonObject Body(Operation operation)
    {
        var at = _free.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var later = _free.UtcDateTime.AddHours(1).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        return operation.Id switch
        {
            "PlaceOrder" => new()
            {
                ["advertiserId"] = _market.Advertiser,
                ["startsAt"] = NextSpare(),
                ["format"] = "1/24",
                ["priceMinor"] = Market.Price.AmountMinor,
                ["currency"] = Market.Price.Currency,
                ["text"] = "Новый товар",
            },
            "AskQuote" => new() { ["startsAt"] = at, ["format"] = "1/24", ["currency"] = "XTR" },
            "DescribeTenant" => new() { ["name"] = "Вечер", ["language"] = "ru", ["timeZone"] = "Europe/Moscow" },
            "ProposeMove" => new() { ["startsAt"] = at },
            "Block" => new() { ["from"] = at, ["to"] = later },
            "CreatePromoCode" => new() { ["code"] = $"NEW{++_codes}", ["percent"] = 10, ["limit"] = 5 },
            "ChangePromoCode" => new() { ["percent"] = 20, ["limit"] = 5 },
            "SetErid" => new() { ["erid"] = "2VtzqxKnJ3b" },
            "GiveBack" => new() { ["priceMinor"] = 150, ["currency"] = "XTR" },
            "MakeApiKey" => new() { ["name"] = "Crm", ["scopes"] = new JsonArray("read") },
            "SetWebhook" => new()
            {
                ["url"] = $"https://{_webhook:N}.example/",
                ["kinds"] = new JsonArray("payout.confirmed"),
            },
            "ReplayDelivery" => new() { ["name"] = $"webhook/{_webhook}/1" },
            "RequestPayout" => new() { ["priceMinor"] = 1, ["currency"] = "EUR", ["destination"] = "IBAN DE00" },
            _ => operation.Sample(operation.Body!, _api.Cluster.Clock.GetUtcNow()).AsObject(),
        };
    }

    private async Task<string> Value(Operation operation, JsonObject parameter, OrderKey order)
    {
        var before = operation.Path[..operation.Path.IndexOf(
            $"{{{parameter.Text("name")}}}", StringComparison.Ordinal)];
        return before.Split('/', StringSplitOptions.RemoveEmptyEntries)[^1] switch
        {
            "channels" or "catalogue" => $"{_market.Channel}",
            "orders" => $"{order.Order}",
            "order-groups" => $"{_group}",
            "members" => $"{_market.Owner}",
            "confirmations" => $"{_asked}",
            "advertisers" => $"{_market.Advertiser}",
            "promo-codes" => await NewCode(),
            "webhooks" => $"{(operation.Method == "DELETE" ? await NewWebhook() : _webhook)}",
            "payouts" when operation.Method == "GET" => $"{_payout}",
            "payouts" when operation.IsForAdmins => $"{await NewPayout()}",
            "tenants" => operation.Path.Count(letter => letter == '{') > 1 ? $"{Tenant}" : $"{Governed}",
            "placements" or "statements" => "2026-03",
            "top" => "channels",
            _ => Plain(operation, parameter),
        };
    }

    /// <summary>A range ends an hour after it begins.</summary>
    private string Plain(Operation operation, JsonObject parameter) => operation.Sample(
        parameter["schema"]!.AsObject(),
        _api.Cluster.Clock.GetUtcNow().AddHours(parameter.Text("name") == "to" ? 1 : 0)).ToString();

    /// <summary>Another time for each order; once all were named, the first again.</summary>
    private string NextSpare()
    {
        var at = _spare.Dequeue();
        _spare.Enqueue(at);
        return at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
    }

    private async Task<string> NewCode()
    {
        var code = $"CODE{++_codes}";
        using var owner = Member(Role.Owner);
        await owner.Post("/api/v1/promo-codes", new { code, percent = 10, limit = 5 }).Json(HttpStatusCode.OK);
        return code;
    }

    private async Task<Guid> NewWebhook()
    {
        var id = Guid.CreateVersion7();
        await SetWebhook(id);
        return id;
    }

    private async Task SetWebhook(Guid id)
    {
        using var owner = Member(Role.Owner);
        await owner.PutAsJsonAsync(
            new Uri($"/api/v1/webhooks/{id}", UriKind.Relative),
            new { url = $"https://{id:N}.example/", kinds = ToldOf },
            TestContext.Current.CancellationToken).Json(HttpStatusCode.OK);
    }

    /// <summary>A ping that can be replayed.</summary>
    private async Task Delivered()
    {
        using var owner = Member(Role.Owner);
        await owner.Post($"/api/v1/webhooks/{_webhook}/test").Json(HttpStatusCode.OK);
        await _api.Cluster.Until(
            () => Task.FromResult(_api.Cluster.Disk.Read<WebhookState>(
                "webhook", new WebhookKey(Tenant, _webhook).ToString()).Pending.IsEmpty),
            () => "The ping is never delivered.");
    }

    private async Task<Guid> NewPayout()
    {
        var id = Guid.CreateVersion7();
        await AskForPayout(id);
        return id;
    }

    /// <summary>As in the bot, where nothing has to be confirmed.</summary>
    private async Task AskForPayout(Guid id)
    {
        var payout = _api.Cluster.Client.GetGrain<IPayoutGrain>(new PayoutKey(Tenant, id).ToString());
        var asked = await Market.As(
            Caller.Member(Tenant, _market.Owner, Role.Owner),
            () => payout.Request(new(new(1, "EUR"), new("IBAN DE00"))));
        Assert.Null(asked.Refusal);
    }

    private async Task BuyTogether(IEnumerable<DateTimeOffset> slots)
    {
        var creative = (await _market.Wish(_market.NewKey())).Creative;
        var placed = await Market.As(Caller.Person(_market.Advertiser), () => _api.Cluster.Client
            .GetGrain<IOrderGroupGrain>(new OrderGroupKey(Tenant, _group).ToString())
            .Place(new([.. slots.Select(at => new GroupSlot(_market.Channel, at, "1/24", Market.Price))], creative)));
        Assert.Null(placed.Refusal);
    }

    private void Earn()
    {
        var now = _api.Cluster.Clock.GetUtcNow();
        _api.Cluster.Disk.Post(
            new OrderKey(Tenant, Guid.CreateVersion7()).ToString(),
            new Posting(1, 1, now, Account.Held, -10_000, "EUR"),
            new Posting(2, 1, now, Account.Tenant, 10_000, "EUR"));
    }
}
