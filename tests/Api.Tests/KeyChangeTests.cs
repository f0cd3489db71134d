using System.ComponentModel.DataAnnotations;
using System.Net;
using LytSlot.ApiHost.Logins;
using LytSlot.Cluster.Tests;
using LytSlot.Users;

namespace LytSlot.Api.Tests;

/// <summary>The signing key changes host by host, and nobody is signed out by it.</summary>
public sealed class KeyChangeTests(ApiFixture api)
{
    private const string Stranger = "a key that nobody here has ever been told of";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private readonly Caller _person = Caller.Person(Ids.NewPerson());

    [Fact]
    public async Task Token_of_the_other_key_is_taken_and_of_a_third_refused()
    {
        using var mine = api.With(By(ApiFactory.SigningKey).Issue(_person, Tokens.ForApi, Life).Token);
        using var other = api.With(By(ApiFactory.OtherSigningKey).Issue(_person, Tokens.ForApi, Life).Token);
        using var third = api.With(By(Stranger).Issue(_person, Tokens.ForApi, Life).Token);

        await mine.Get("/api/v1/me").Json(HttpStatusCode.OK);
        await other.Get("/api/v1/me").Json(HttpStatusCode.OK);
        await third.Get("/api/v1/me").IsProblem(HttpStatusCode.Unauthorized, "request.unauthenticated");
    }

    [Fact]
    public async Task Session_of_the_other_key_goes_on_with_the_first()
    {
        var session = await Opened();
        using var http = api.Anonymous();

        await Refresh(http, By(Stranger).IssueRefresh(session))
            .IsProblem(HttpStatusCode.NotFound, "session.not_found");
        var next = await Refresh(http, By(ApiFactory.OtherSigningKey).IssueRefresh(session)).Json(HttpStatusCode.OK);

        var refresh = next.Text("refreshToken");
        Assert.NotNull(await By(ApiFactory.SigningKey).ReadRefresh(refresh));
        Assert.Null(await By(ApiFactory.OtherSigningKey).ReadRefresh(refresh));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData(ApiFactory.OtherSigningKey, true)]
    [InlineData("of thirty-one characters, alas.", false)]
    [InlineData(ApiFactory.SigningKey, false)]
    public void Other_key_is_as_long_and_another(string? other, bool isFine)
    {
        var settings = new AuthSettings { SigningKey = ApiFactory.SigningKey, OtherSigningKey = other };

        Assert.Equal(isFine, !settings.Validate(new ValidationContext(settings)).Any());
    }

    private Tokens By(string key) => new(new() { SigningKey = key }, api.Cluster.Clock);

    private async Task<SessionUser> Opened()
    {
        using var system = Caller.System.Enter();
        var user = api.Cluster.Inside.GetGrain<IUserGrain>(new UserKey(_person.UserId!.Value).ToString());
        return (await user.OpenSession(Guid.NewGuid(), tenant: null, SessionKind.Program)).Value!;
    }

    private static Task<HttpResponseMessage> Refresh(HttpClient http, string token) =>
        http.Post("/api/v1/sign-in/refresh", new { refreshToken = token });
}
