using System.Net;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Confirmations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Tenants;

namespace LytSlot.Api.Tests;

/// <summary>What tests of the console's pages and forms have in common.</summary>
public abstract class ConsoleForms(ApiFixture api)
{
    private protected ApiFixture Api => api;

    /// <summary>Somebody new, whom the tenant has in this role.</summary>
    private protected async Task<Caller> Joined(Market market, Role role)
    {
        var person = Ids.NewPerson();
        var made = await Market.As(market.Manager, () => Team(market).Invite(Guid.CreateVersion7(), role));
        Assert.True(InviteLink.TryParse(made.Value!.Link.Split('=')[^1], out _, out var code));
        Assert.Null((await Market.As(Caller.Person(person), () => Team(market).Accept(code, "Борис"))).Refusal);
        return Caller.Member(market.Tenant, person, role);
    }

    private protected ITeamGrain Team(Market market) =>
        api.Cluster.Client.GetGrain<ITeamGrain>(new TenantKey(market.Tenant).ToString());

    private protected async Task<TenantView> Tenant(Market market) => (await Market.As(
        market.Manager,
        () => api.Cluster.Client.GetGrain<ITenantGrain>(new TenantKey(market.Tenant).ToString()).Read())).Value!;

    /// <summary>The owner says yes in the bot to what a form led to.</summary>
    private protected async Task SayYes(Market market, HttpResponseMessage asked)
    {
        var page = $"{asked.Headers.Location}";
        Assert.StartsWith("/console/confirmations/", page, StringComparison.Ordinal);
        await SayYes(market, Guid.Parse(page.Split('/')[^1]));
    }

    private protected async Task SayYes(Market market, Guid asked)
    {
        var key = new ConfirmationKey(market.Tenant, asked);
        Assert.Null((await Market.As(
            Caller.Person(market.Owner),
            () => api.Cluster.Client.GetGrain<IConfirmationGrain>(key.ToString()).Confirm())).Refusal);
    }

    private protected async Task<HttpClient> Browser(Caller caller)
    {
        var http = api.Anonymous();
        http.DefaultRequestHeaders.Add("Cookie", await api.CookieOf(caller));
        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return http;
    }

    private protected static async Task<HttpResponseMessage> Send(
        HttpClient http, string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await http.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    private protected static async Task<string> Page(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Text(answer);
    }

    private protected static Task<string> Text(HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
