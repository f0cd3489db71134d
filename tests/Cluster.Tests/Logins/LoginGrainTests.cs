using System.Security.Cryptography;
using System.Text;
using LytSlot.Logins;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Logins;

public sealed class LoginGrainTests(ClusterFixture fixture)
{
    private const string Secret = "what only the browser knows";

    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Secret)));

    private readonly LoginKey _key = new(Guid.CreateVersion7());
    private readonly long _person = Ids.NewPerson();

    private TestCluster Cluster => fixture.Cluster;

    private ILoginGrain Login => Cluster.Client.GetGrain<ILoginGrain>(_key.ToString());

    [Fact]
    public async Task Person_who_confirmed_in_the_bot_signs_in_once()
    {
        var ticket = (await Begin()).Value;
        Assert.Equal($"https://t.me/lytslot_bot?start=login_{_key.Code:N}", ticket?.BotLink);
        Assert.Equal(Cluster.Clock.GetUtcNow().AddMinutes(5), ticket?.ExpiresAt);
        Assert.Equal("login.waiting", (await Redeem()).Refusal?.Code);

        await Confirm(_person);
        await Cluster.Deactivate(Login);

        Assert.Equal(_person, (await Redeem()).Value?.User.UserId);
        Assert.Equal("login.used", (await Redeem()).Refusal?.Code);
    }

    [Fact]
    public async Task Wrong_secret_learns_nothing_and_uses_nothing_up()
    {
        await Begin();
        await Confirm(_person);

        Assert.Equal("login.not_found", (await Redeem("guess")).Refusal?.Code);

        Assert.True((await Redeem()).Succeeded);
    }

    [Fact]
    public async Task Sign_in_that_took_too_long_is_over()
    {
        await Begin();
        await Confirm(_person);

        await Cluster.Pass(TimeSpan.FromMinutes(5));

        Assert.Equal("login.expired", (await Redeem()).Refusal?.Code);
        Assert.Equal("login.expired", (await Confirm(_person)).Refusal?.Code);
        using var caller = Caller.Guest.Enter();
        Assert.Equal(LoginStatus.Expired, (await Login.Read()).Value?.Status);
    }

    [Fact]
    public async Task Second_person_does_not_take_the_sign_in_over()
    {
        await Begin();
        await Confirm(_person);

        Assert.True((await Confirm(_person)).Succeeded);
        Assert.Equal("login.used", (await Confirm(Ids.NewPerson())).Refusal?.Code);
        Assert.Equal(_person, (await Redeem()).Value?.User.UserId);
    }

    [Fact]
    public async Task Failed_write_does_not_use_the_sign_in_up()
    {
        await Begin();
        await Confirm(_person);
        await Cluster.FailNextWrite(_key.ToString());

        await Assert.ThrowsAnyAsync<Exception>(() => Redeem());

        Assert.True((await Redeem()).Succeeded);
    }

    [Fact]
    public async Task Nobody_confirms_but_a_person()
    {
        await Begin();
        using var caller = Caller.Guest.Enter();

        Assert.Equal("caller.person_needed", (await Login.Confirm()).Refusal?.Code);
    }

    [Fact]
    public async Task Sign_in_nobody_began_is_not_found()
    {
        Assert.Equal("login.not_found", (await Confirm(_person)).Refusal?.Code);
        Assert.Equal("login.not_found", (await Redeem()).Refusal?.Code);
    }

    private async Task<Outcome<LoginTicket>> Begin()
    {
        using var caller = Caller.Guest.Enter();
        return await Login.Begin(Hash);
    }

    private async Task<Outcome<LoginView>> Confirm(long person)
    {
        using var caller = Caller.Person(person).Enter();
        return await Login.Confirm();
    }

    private async Task<Outcome<SignedIn>> Redeem(string secret = Secret)
    {
        using var caller = Caller.Guest.Enter();
        return await Login.Redeem(secret);
    }
}
