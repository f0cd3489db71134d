using System.Net.Http.Json;
using System.Text.Json;
using LytSlot.Grains.Payments;
using LytSlot.Orders;
using LytSlot.PaymentStandIn;
using LytSlot.Silo.Payments;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging.Abstractions;
using Stripe;

namespace LytSlot.Payments.Tests;

/// <summary>The stand-in in this process, with both adapters in front of it.</summary>
public sealed class StandInWorld : IAsyncLifetime
{
    public const string StripeSecret = "whsec_of_the_tests";

    private WebApplication? _app;
    private HttpClient? _http;

    internal ICheckoutProvider Stripe { get; private set; } = null!;

    internal ICheckoutProvider YooKassa { get; private set; } = null!;

    /// <summary>Both with a wrong key.</summary>
    internal ICheckoutProvider[] Strangers { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        _app = StandIn.Build(["--Urls", "http://127.0.0.1:0", "--StripeSecret", StripeSecret]);
        await _app.StartAsync();
        var address = _app.Urls.First();
        _http = new() { BaseAddress = new(address) };
        var defaults = new StandInSettings();
        Stripe = NewStripe(address, defaults.StripeKey);
        YooKassa = NewYooKassa(address, defaults.YooKassaKey);
        Strangers = [NewStripe(address, "sk_test_wrong"), NewYooKassa(address, "test_wrong")];
    }

    internal ICheckoutProvider Of(string provider) => provider == "stripe" ? Stripe : YooKassa;

    internal static CheckoutRequest Request(string provider, long amount = 90_000) => new(
        new(new OrderKey(Guid.NewGuid(), Guid.CreateVersion7()), provider),
        Guid.CreateVersion7(),
        new(amount, provider == "stripe" ? "EUR" : "RUB"),
        "Кофе и код, 24.11.2026 18:00 UTC+03:00",
        TimeProvider.System.GetUtcNow(),
        TimeProvider.System.GetUtcNow().AddMinutes(15),
        "https://t.me/lytslot_bot?start=o_1");

    internal async Task<OpenResult.Opened> Open(CheckoutRequest request) =>
        Assert.IsType<OpenResult.Opened>(await Of(request.Key.Provider).Open(request));

    /// <summary>A page that was paid, and its charge.</summary>
    internal async Task<(OpenResult.Opened Page, PaymentKey Charge)> Paid(CheckoutRequest request)
    {
        var page = await Open(request);
        await Control($"pages/{page.Reference}/pay?tells=false");
        var paid = Assert.IsType<PageResult.Paid>(await Of(request.Key.Provider).Look(page.Reference));
        return (page, new(request.Key.Provider, paid.Charge));
    }

    public async Task<JsonElement> Control(string path)
    {
        using var answer = await _http!.PostAsync(new Uri($"control/{path}", UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
        var text = await answer.Content.ReadAsStringAsync();
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Body of the webhook of a thing as it stands.</summary>
    public async Task<string> News(string about) => (await Control($"news/{about}")).GetProperty("body").GetString()!;

    public async Task<int> Refunds(string charge) => (await RefundsOf(charge)).Count;

    /// <summary>Ids of the refunds of a charge, oldest first.</summary>
    public async Task<IReadOnlyList<string>> RefundsOf(string charge) =>
    [
        .. (await _http!.GetFromJsonAsync<JsonElement>(new Uri("control/state", UriKind.Relative)))
            .GetProperty("refunds").EnumerateArray()
            .Where(refund => refund.GetProperty("charge").GetString() == charge)
            .Select(refund => refund.GetProperty("id").GetString()!),
    ];

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    private static StripeProvider NewStripe(string address, string key) => new(
        new StripeClient(
            key, httpClient: new SystemNetHttpClient(new HttpClient(), maxNetworkRetries: 0), apiBase: address),
        new() { SecretKey = key, WebhookSecret = StripeSecret, BaseUrl = address },
        TimeProvider.System,
        NullLogger<StripeProvider>.Instance);

    private static YooKassaProvider NewYooKassa(string address, string key) => new(
        new(new HttpClient(), new() { ShopId = "100500", SecretKey = key, BaseUrl = $"{address}/v3/" }),
        NullLogger<YooKassaProvider>.Instance);
}
