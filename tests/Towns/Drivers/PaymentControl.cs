using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace LytSlot.Towns.Drivers;

/// <summary>The payment stand-in's other side: what payers do, and what providers tell.</summary>
internal sealed class PaymentControl(Uri address) : IDisposable
{
    /// <summary>Kinds of trouble that can be ordered.</summary>
    private static readonly string[] Troubles = ["away", "refundLater", "refundNever", "loseAnswer"];

    private const string ForgedSignature =
        "t=1700000000,v1=5257a869e7ecebeda32affa62cdca3fa51cad7e77a0e56ff536d0ce8e1";

    private readonly HttpClient _http = new() { BaseAddress = address };

    /// <summary>Makes both providers known to the hosts.</summary>
    public static void Configure(Dictionary<string, string?> settings, Uri address)
    {
        settings["Payments:Stripe:SecretKey"] = "sk_test_stand_in";
        settings["Payments:Stripe:WebhookSecret"] = "whsec_stand_in";
        settings["Payments:Stripe:BaseUrl"] = address.ToString();
        settings["Payments:YooKassa:ShopId"] = "100500";
        settings["Payments:YooKassa:SecretKey"] = "test_stand_in";
        settings["Payments:YooKassa:BaseUrl"] = $"{address}v3";
    }

    /// <summary>The payer pays; the provider tells of it unless told not to.</summary>
    public Task Pays(string page, bool tells = true) => Post($"pages/{page}/pay?tells={tells}");

    /// <summary>The payer tries to; false when the page takes no money any more.</summary>
    public async Task<bool> TriesToPay(string page, bool tells)
    {
        using var answer = await _http.PostAsync(
            new Uri($"control/pages/{page}/pay?tells={tells}", UriKind.Relative), null);
        return answer.StatusCode != HttpStatusCode.Conflict && answer.EnsureSuccessStatusCode().IsSuccessStatusCode;
    }

    /// <summary>The provider tells of a page as it stands, late or once more; gives what it was answered.</summary>
    /// <returns>The status; null when no host was there to hear it.</returns>
    public async Task<int?> Tells(string about) =>
        (await Post($"news/{about}")).GetProperty("status") is { ValueKind: JsonValueKind.Number } status
            ? status.GetInt32()
            : null;

    /// <summary>Somebody who knows what such a letter looks like says that a page was paid.</summary>
    /// <returns>What a host of the API answered.</returns>
    public async Task<HttpStatusCode> Forges(Uri api, string provider, string page)
    {
        var letter = (await Post($"news/{page}")).GetProperty("body").GetString()!
            .Replace("payment.canceled", "payment.succeeded", StringComparison.Ordinal)
            .Replace("checkout.session.expired", "checkout.session.completed", StringComparison.Ordinal);
        using var body = new StringContent(letter, Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(api, $"pay/{provider}"));
        request.Content = body;
        request.Headers.Add("Stripe-Signature", ForgedSignature);
        using var answer = await _http.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>All pages and refunds.</summary>
    public async Task<PaymentsView> Read() =>
        (await _http.GetFromJsonAsync<PaymentsView>(new Uri("control/state", UriKind.Relative)))!;

    /// <summary>What went back of the charge of a page.</summary>
    public async Task<IReadOnlyList<long>> Refunds(string page)
    {
        var state = await Read();
        var charge = state.Pages.Single(each => each.Id == page).Charge;
        return [.. state.Refunds.Where(refund => refund.Charge == charge).Select(refund => refund.AmountMinor)];
    }

    /// <summary>Orders trouble for the next calls of the hosts.</summary>
    /// <param name="kind">As the stand-in's README lists them.</param>
    public async Task Trouble(string kind, int times)
    {
        using var answer = await _http.PostAsync(
            new Uri($"control/trouble/{kind}?times={times}", UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>No more trouble.</summary>
    public async Task EndTrouble()
    {
        foreach (var kind in Troubles)
        {
            await Trouble(kind, 0);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> Post(string path)
    {
        using var answer = await _http.PostAsync(new Uri($"control/{path}", UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
