using System.Net;
using LytSlot.ApiHost.Analytics;
using Microsoft.Extensions.Time.Testing;

namespace LytSlot.Api.Tests;

public sealed class RedirectTests(ApiFixture api)
{
    private const string Phone = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/140 Mobile";

    private static int _codes;

    private readonly string _code = $"code-{Interlocked.Increment(ref _codes):D6}";

    private FakeClickStore Store => api.Factory.Clicks;

    [Fact]
    public async Task Click_leads_to_the_target_and_is_counted()
    {
        using var http = Browser();
        Store.Links[_code] = "https://shop.example/a?b=c#d";

        using var answer = await http.Get($"/r/{_code}");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("https://shop.example/a?b=c#d", answer.Headers.Location?.OriginalString);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.True(answer.Headers.CacheControl?.NoStore);
        await Store.Until(_code, 1, api.Cluster);
        Assert.Equal(1, Store.Clicks(_code));
    }

    [Fact]
    public async Task Many_clicks_of_one_address_are_all_led_and_the_database_is_asked_once()
    {
        using var http = Browser();
        Store.Links[_code] = "https://shop.example/";

        for (var click = 0; click < 300; click++)
        {
            using var answer = await http.Get($"/r/{_code}");
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        await Store.Until(_code, 300, api.Cluster);
        Assert.Equal((300, 1), (Store.Clicks(_code), Store.Asked(_code)));
    }

    [Theory]
    [InlineData("TelegramBot (like TwitterBot)")]
    [InlineData("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)")]
    [InlineData("WhatsApp/2.23.20.0")]
    [InlineData("curl/8.14.1")]
    [InlineData("")]
    [InlineData(Phone, "GET", "Sec-Purpose", "prefetch;prerender")]
    [InlineData(Phone, "GET", "X-Moz", "prefetch")]
    [InlineData(Phone, "HEAD")]
    public async Task Programs_are_led_and_not_counted(
        string browser, string method = "GET", string header = "X-Nothing", string value = "1")
    {
        using var http = Browser();
        Store.Links[_code] = "https://shop.example/";
        using var request = new HttpRequestMessage(new(method), $"/r/{_code}");
        request.Headers.TryAddWithoutValidation("User-Agent", browser);
        request.Headers.Add(header, value);
        http.DefaultRequestHeaders.Remove("User-Agent");

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "Mozilla/5.0 (Linux; U; CUBOT_X18)");
        using var person = await http.Get($"/r/{_code}");
        await Store.Until(_code, 1, api.Cluster);
        Assert.Equal(1, Store.Clicks(_code));
    }

    [Theory]
    [InlineData("AAAAAAAAAAA", 1)]
    [InlineData("short", 0)]
    [InlineData("AAAAAAAAAA!", 0)]
    [InlineData("https:%2F%2Fevil.example", 0)]
    public async Task Unknown_code_is_a_plain_page(string code, int asked)
    {
        using var http = Browser();
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("ru");

        using var answer = await http.Get($"/r/{code}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(
            "Такой ссылки нет",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Equal(asked, Store.Asked(code));
    }

    [Theory]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("//evil.example", null)]
    [InlineData("ftp://shop.example/", null)]
    [InlineData("http://пример.рф/путь", "http://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C")]
    [InlineData("https://shop.example/a\r\nSet-Cookie: a=b", "https://shop.example/a%0D%0ASet-Cookie:%20a=b")]
    public async Task Only_addresses_of_the_web_are_led_to_in_plain_characters(string target, string? location)
    {
        using var http = Browser();
        Store.Links[_code] = target;

        using var answer = await http.Get($"/r/{_code}");

        Assert.Equal(location is null ? HttpStatusCode.NotFound : HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(location, answer.Headers.Location?.OriginalString);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Without_the_database_known_codes_lead_and_others_are_asked_to_come_again()
    {
        using var http = Browser();
        var other = $"code_{_code[5..]}";
        Store.Links[_code] = Store.Links[other] = "https://shop.example/";
        using var first = await http.Get($"/r/{_code}");
        Store.IsAway = true;

        using var known = await http.Get($"/r/{_code}");
        using var unknown = await http.Get($"/r/{other}");

        Store.IsAway = false;
        using var later = await http.Get($"/r/{other}");
        Assert.Equal(HttpStatusCode.Redirect, known.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unknown.StatusCode);
        Assert.NotNull(unknown.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.Redirect, later.StatusCode);
    }

    [Fact]
    public async Task Batch_whose_answer_was_lost_counts_once()
    {
        using var http = Browser();
        Store.Links[_code] = "https://shop.example/";
        Store.LoseAnswers(1);
        using var first = await http.Get($"/r/{_code}");
        await Store.Until(_code, 1, api.Cluster);

        using var second = await http.Get($"/r/{_code}");
        await Store.Until(_code, 2, api.Cluster);

        Assert.Equal(2, Store.Clicks(_code));
    }

    [Fact]
    public void Counted_batch_stays_until_it_is_stored_and_days_are_apart()
    {
        var counter = new ClickCounter();
        var late = new DateTimeOffset(2026, 3, 1, 23, 59, 59, TimeSpan.Zero);
        counter.Count("a", 1, late);
        counter.Count("a", 1, late.AddMilliseconds(900));
        var batch = counter.Next()!;
        counter.Count("a", 1, late.AddSeconds(1));
        counter.Count("b", null, late.AddSeconds(1));

        Assert.Same(batch, counter.Next());
        Assert.Equal((2, 1), (batch.Clicks["a"], batch.Visitors.Count));

        counter.Stored();
        var next = counter.Next()!;
        Assert.Equal((batch.Number + 1, new DateOnly(2026, 3, 2)), (next.Number, next.Day));
        Assert.Equal((1, 1, 1), (next.Clicks["a"], next.Clicks["b"], next.Visitors.Count));
        counter.Stored();
        Assert.Null(counter.Next());
    }

    [Fact]
    public async Task Visitors_are_told_apart_by_address_and_browser_for_a_day()
    {
        var time = new FakeTimeProvider(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var visitors = new Visitors(Store, time);
        var now = time.GetUtcNow();
        Assert.Null(visitors.Hash(IPAddress.Loopback, Phone, now));
        await visitors.Prepare(TestContext.Current.CancellationToken);

        long? Hash(string address, string browser = Phone) => visitors.Hash(IPAddress.Parse(address), browser, now);

        Assert.Equal(Hash("192.0.2.1"), Hash("::ffff:192.0.2.1"));
        Assert.Equal(Hash("2001:db8::1"), Hash("2001:db8::ffff"));
        Assert.Equal(
            5,
            new[]
            {
                Hash("192.0.2.1"), Hash("192.0.2.2"), Hash("192.0.2.1", "Other"), Hash("2001:db8::1"),
                Hash("2001:db8:0:1::1"),
            }.Distinct().Count());
        Assert.NotNull(Hash("192.0.2.1", new string('я', 5_000)));
        Assert.Null(visitors.Hash(IPAddress.Loopback, Phone, now.AddDays(1)));
    }

    private HttpClient Browser()
    {
        var http = api.Anonymous();
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", Phone);
        return http;
    }
}
