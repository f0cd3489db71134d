using System.Net.Http.Json;
using System.Text.Json;

namespace LytSlot.Towns.Drivers;

/// <summary>The payment stand-in's other side: what payers do, and what providers tell.</summary>
internal sealed class PaymentControl(Uri address) : IDisposable
{
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

    /// <summary>The provider tells of a page as it stands, late or once more; gives what it was answered.</summary>
    public async Task<int> Tells(string about) => (await Post($"news/{about}")).GetProperty("status").GetInt32();

    /// <summary>What the provider would tell of a page.</summary>
    public async Task<string> LetterOf(string about) =>
        (await Post($"news/{about}")).GetProperty("body").GetString()!;

    /// <summary>What went back of the charge of a page.</summary>
    public async Task<IReadOnlyList<long>> Refunds(string page)
    {
        var state = await _http.GetFromJsonAsync<JsonElement>(new Uri("control/state", UriKind.Relative));
        var charge = state.GetProperty("pages").EnumerateArray()
            .Single(each => each.GetProperty("id").GetString() == page).GetProperty("charge").GetString();
        return [.. state.GetProperty("refunds").EnumerateArray()
            .Where(refund => refund.GetProperty("charge").GetString() == charge)
            .Select(refund => refund.GetProperty("amountMinor").GetInt64())];
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> Post(string path)
    {
        using var answer = await _http.PostAsync(new Uri($"control/{path}", UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
