using System.Net;
using LytSlot.Accounting;
using LytSlot.Cluster.Tests;
using LytSlot.Grains;
using LytSlot.Orders;

namespace LytSlot.Api.Tests;

public sealed class AccountingTests(ApiFixture api)
{
    private readonly Guid _tenant = Guid.CreateVersion7();

    private DateTimeOffset Now => api.Cluster.Clock.GetUtcNow();

    [Fact]
    public async Task Viewer_reads_the_ledger_by_month_account_order_and_currency()
    {
        var order = Earned(150, 30, "EUR");
        Earned(10, 2, "XTR");
        using var http = Viewer();
        var month = Month.Of(Now);

        var all = await http.Get($"/api/v1/ledger?month={month}").Json(HttpStatusCode.OK);
        var one = await http.Get($"/api/v1/ledger?order={order.Order}&account=tenant").Json(HttpStatusCode.OK);
        var euros = await http.Get("/api/v1/ledger?currency=EUR&limit=2").Json(HttpStatusCode.OK);
        var rest = await http.Get($"/api/v1/ledger?currency=EUR&limit=2&after={euros.Text("next")}")
            .Json(HttpStatusCode.OK);

        Assert.Equal(6, all["items"]!.AsArray().Count);
        var line = Assert.Single(one["items"]!.AsArray())!;
        Assert.Equal(("tenant", $"{order.Order}"), (line.Text("account"), line.Text("order")));
        Assert.Equal(120, line["amount"]?["priceMinor"]?.GetValue<long>());
        Assert.Equal((2, 1), (euros["items"]!.AsArray().Count, rest["items"]!.AsArray().Count));
    }

    [Theory]
    [InlineData("month=2026-13", "month")]
    [InlineData("month=now", "month")]
    [InlineData("account=mine", "account")]
    [InlineData("account=none", "account")]
    [InlineData("currency=euro", "currency")]
    [InlineData("order=17", "order")]
    [InlineData("limit=101", "limit")]
    public async Task Filter_that_means_nothing_is_named(string query, string wrong)
    {
        using var http = Viewer();

        var problem = await http.Get($"/api/v1/ledger?{query}").IsProblem(HttpStatusCode.BadRequest, "request.invalid");

        Assert.NotNull(problem["errors"]?[wrong]);
    }

    [Fact]
    public async Task Balance_is_told_for_each_currency_and_to_nobody_else()
    {
        Earned(150, 30, "EUR");
        Earned(10, 2, "XTR");
        using var http = Viewer();
        using var stranger = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));

        var own = await http.Get("/api/v1/balance").Json(HttpStatusCode.OK);
        var other = await stranger.Get("/api/v1/balance").Json(HttpStatusCode.OK);
        var ledger = await stranger.Get("/api/v1/ledger").Json(HttpStatusCode.OK);

        Assert.Equal(
            [("EUR", 120L), ("XTR", 8L)],
            own["items"]!.AsArray().Select(item =>
                (item!.Text("currency"), item!["availableMinor"]!.GetValue<long>())));
        Assert.Empty(other["items"]!.AsArray());
        Assert.Empty(ledger["items"]!.AsArray());
    }

    [Fact]
    public async Task Statement_leads_from_the_opening_to_the_closing_balance_of_the_ledger()
    {
        var month = Month.Of(Now);
        Earned(1_000, 200, "EUR", month.Start.AddSeconds(-1));
        var order = Earned(15_000, 3_000, "EUR", month.Start);
        Earned(10, 2, "XTR", month.Start);
        using var http = Viewer();

        var lines = (await Csv(http, $"{month}")).Split("\r\n");

        Assert.Equal(
            [
                "\uFEFFCurrency,Time (UTC),Kind,Channel,Order or payout,Amount,Available",
                $"EUR,{month}-01 00:00:00,Opening balance,,,,8.00",
                $"EUR,{month}-01 00:00:00,Earned,'=Утро,{order.Order},150.00,158.00",
                $"EUR,{month}-01 00:00:00,Fee,'=Утро,{order.Order},-30.00,128.00",
                $"EUR,{month}-01 00:00:00,Balance so far,,,,128.00",
                $"XTR,{month}-01 00:00:00,Opening balance,,,,0",
            ],
            lines.Take(6));
        Assert.Equal([$"XTR,{month}-01 00:00:00,Balance so far,,,,8", ""], lines.TakeLast(2));
    }

    [Fact]
    public async Task Statement_for_Russians_opens_in_their_spreadsheets()
    {
        var month = Month.Of(Now.AddMonths(-1));
        foreach (var day in Enumerable.Range(0, 5))
        {
            Earned(15_000, 3_000, "RUB", month.Start.AddDays(day));
        }

        using var http = Viewer();
        http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", "ru");

        var lines = (await Csv(http, $"{month}")).Split("\r\n");

        Assert.Equal("\uFEFFВалюта;Время (UTC);Вид;Канал;Заказ или выплата;Сумма;Доступно", lines[0]);
        Assert.Contains("Комиссия;'=Утро;", lines[3], StringComparison.Ordinal);
        Assert.EndsWith(";-30,00;120,00", lines[3], StringComparison.Ordinal);
        Assert.Equal(1 + 1 + (5 * 2) + 1 + 1, lines.Length);
        Assert.EndsWith(";Остаток на конец;;;;600,00", lines[^2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-13")]
    [InlineData("2999-01")]
    [InlineData("now")]
    public async Task Month_that_is_none_has_no_statement(string month)
    {
        using var http = Viewer();

        var problem = await http.Get($"/api/v1/statements/{month}")
            .IsProblem(HttpStatusCode.BadRequest, "request.invalid");

        Assert.NotNull(problem["errors"]?["month"]);
    }

    [Fact]
    public async Task Statement_of_a_stranger_has_nothing_of_others()
    {
        Earned(150, 30, "EUR");
        using var stranger = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));

        Assert.Equal(
            "\uFEFFCurrency,Time (UTC),Kind,Channel,Order or payout,Amount,Available\r\n",
            await Csv(stranger, $"{Month.Of(Now)}"));
    }

    private static async Task<string> Csv(HttpClient http, string month)
    {
        using var answer = await http.Get($"/api/v1/statements/{month}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"lytslot-{month}.csv", answer.Content.Headers.ContentDisposition?.FileName);
        return System.Text.Encoding.UTF8.GetString(
            await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private HttpClient Viewer() => api.As(Caller.Member(_tenant, Ids.NewPerson(), Role.Viewer));

    private OrderKey Earned(long whole, long fee, string currency, DateTimeOffset? at = null)
    {
        var order = new OrderKey(_tenant, Guid.CreateVersion7());
        var when = at ?? Now;
        api.Cluster.Disk.Post(
            order.ToString(),
            new Posting(1, 1, when, Account.Held, -whole, currency),
            new Posting(2, 1, when, Account.Tenant, whole - fee, currency),
            new Posting(3, 1, when, Account.Platform, fee, currency));
        return order;
    }
}
