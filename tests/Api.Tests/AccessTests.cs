using System.Net;
using System.Text;
using LytSlot.ApiHost.Logins;
using LytSlot.Cluster.Tests;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LytSlot.Api.Tests;

public sealed class AccessTests(ApiFixture api)
{
    private readonly Caller _member = Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner);

    public static TheoryData<string> Addresses() =>
    [
        "/api/v1/me",
        "/api/v1/channels",
        "/api/v1/channels/-100",
        "/api/v1/channels/-100/calendar",
        "/api/v1/orders",
        "/api/v1/orders/0198c0de-0000-7000-8000-000000000001",
        "/api/v1/ledger",
        "/api/v1/balance",
        "/api/v1/statements/2026-01",
        "/api/v1/payouts",
        "/api/v1/payouts/0198c0de-0000-7000-8000-000000000001",
        "/api/v1/tenant",
        "/api/v1/tenant/members",
        "/api/v1/tenant/invitations",
        "/api/v1/tenant/api-keys",
        "/api/v1/confirmations/0198c0de-0000-7000-8000-000000000001",
    ];

    [Theory, MemberData(nameof(Addresses))]
    public async Task Nobody_reads_without_a_token(string address)
    {
        using var http = api.Anonymous();

        await http.Get(address).IsProblem(HttpStatusCode.Unauthorized, "request.unauthenticated");
    }

    [Fact]
    public async Task Token_that_is_too_old_is_refused()
    {
        using var http = api.As(_member);
        await http.Get("/api/v1/me").Json(HttpStatusCode.OK);

        await api.Cluster.Pass(TimeSpan.FromMinutes(16));

        await http.Get("/api/v1/me").IsProblem(HttpStatusCode.Unauthorized, "request.unauthenticated");
    }

    [Fact]
    public async Task Token_signed_by_another_is_refused()
    {
        using var http = api.With(Forged("another key that has just as many characters"));

        await http.Get("/api/v1/me").IsProblem(HttpStatusCode.Unauthorized, "request.unauthenticated");
    }

    [Fact]
    public async Task Token_with_a_changed_claim_or_no_signature_is_refused()
    {
        var parts = api.TokenOf(_member).Split('.');
        var claims = Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(parts[1]));
        var changed = Base64UrlEncoder.Encode(claims.Replace("owner", "viewer", StringComparison.Ordinal));
        var unsigned = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""");
        string[] tokens = [$"{parts[0]}.{changed}.{parts[2]}", $"{unsigned}.{parts[1]}.", "x.y.z", "x"];

        foreach (var token in tokens)
        {
            using var http = api.With(token);
            await http.Get("/api/v1/me").IsProblem(HttpStatusCode.Unauthorized, "request.unauthenticated");
        }
    }

    [Fact]
    public async Task Token_of_a_browser_is_no_token_for_the_api()
    {
        var token = api.TokenOf(_member, Tokens.ForPages);
        using var http = api.With(token);
        using var browser = api.Anonymous();
        browser.DefaultRequestHeaders.Add("Cookie", $"{SignInExtensions.Cookie}={token}");

        await http.Get("/api/v1/me").IsProblem(HttpStatusCode.Unauthorized, "request.unauthenticated");
        await browser.Get("/api/v1/me").IsProblem(HttpStatusCode.Unauthorized, "request.unauthenticated");
    }

    [Fact]
    public async Task Person_without_a_tenant_reads_themselves_and_nothing_else()
    {
        var person = Ids.NewPerson();
        using var http = api.As(Caller.Person(person));

        var me = await http.Get("/api/v1/me").Json(HttpStatusCode.OK);

        Assert.Equal(person, me["userId"]?.GetValue<long>());
        Assert.Null(me["tenant"]);
        Assert.Empty(me["memberships"]!.AsArray());
        foreach (var address in Addresses().Skip(1))
        {
            await http.Get(address.Data).IsProblem(HttpStatusCode.Forbidden, "caller.member_needed");
        }
    }

    private string Forged(string key) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = "lytslot",
            Audience = Tokens.ForApi,
            Expires = api.Cluster.Clock.GetUtcNow().AddMinutes(5).UtcDateTime,
            Claims = new Dictionary<string, object> { ["sub"] = "7" },
            SigningCredentials = new(
                new SymmetricSecurityKey(Encoding.UTF8.GetBytes(key)), SecurityAlgorithms.HmacSha256),
        });
}
