using LytSlot.Cluster.Tests.Conversations;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Confirmations;
using LytSlot.Grains.Confirmations;
using LytSlot.Grains.Tenants;
using LytSlot.Tenants;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Tenants;

public sealed class ApiKeyTests(ClusterFixture fixture)
{
    private static readonly NewApiKey Wanted = new("Crm", new('a', 64), ApiKeyScopes.Read, null);

    private readonly Guid _tenant = Guid.CreateVersion7();
    private readonly Guid _id = Guid.CreateVersion7();
    private readonly long _owner = Ids.NewPerson();

    private TestCluster Cluster => fixture.Cluster;

    private string Key => new TenantKey(_tenant).ToString();

    private Caller Owner => Caller.Member(_tenant, _owner, Role.Owner);

    private IApiKeysGrain Keys => Cluster.Client.GetGrain<IApiKeysGrain>(Key);

    private TenantState Stored => Cluster.Disk.Read<TenantState>("tenant", Key);

    [Fact]
    public async Task Key_whose_write_failed_is_made_used_and_revoked_once()
    {
        await Found();
        await Cluster.FailNextWrite(Key);
        await Assert.ThrowsAnyAsync<Exception>(Make);
        Assert.Empty(Stored.ApiKeys);
        Assert.Null((await Make()).Refusal);
        Assert.Null((await Make()).Refusal);

        await Cluster.FailNextWrite(Key);
        await Assert.ThrowsAnyAsync<Exception>(Use);
        Assert.Null(Stored.ApiKeys[0].UsedAt);
        Assert.Equal((_owner, Role.Viewer), ((await Use()).Value?.User, (await Use()).Value?.Role));
        Assert.Equal(Cluster.Clock.GetUtcNow(), Stored.ApiKeys[0].UsedAt);

        await Cluster.FailNextWrite(Key);
        await Assert.ThrowsAnyAsync<Exception>(Revoke);
        Assert.NotNull((await Use()).Value);
        Assert.NotNull((await Revoke()).Value?.RevokedAt);
        Assert.Null((await Revoke()).Refusal);
        await Cluster.Deactivate(Keys);

        Assert.Equal("api_key.not_found", (await Use()).Refusal?.Code);
        Assert.Equal(
            ["api_key_made", "api_key_revoked"], Cluster.Disk.Facts(Key).Select(fact => fact.Kind).TakeLast(2));
    }

    [Fact]
    public async Task Key_is_good_when_its_owner_said_yes_in_the_bot()
    {
        await Found();
        var chat = new Chat(Cluster, _owner);
        await chat.Start();
        var key = new ConfirmationKey(_tenant, _id);
        var asked = Cluster.Client.GetGrain<IConfirmationGrain>(key.ToString());
        var act = new ConfirmedAct(ActKind.MakeApiKey, _id, Key: Wanted with { Scopes = ApiKeyScopes.Money });

        Assert.Null((await Market.As(Owner, () => asked.Ask(act))).Refusal);
        await Cluster.Until(
            () => Task.FromResult(Cluster.Disk.Read<ConfirmationState>("confirmation", key.ToString()).IsTold),
            () => "The owner is never asked.");
        await chat.Hear();
        Assert.Contains("Crm", chat.Screen.Text.Text, StringComparison.Ordinal);
        Assert.Contains("ask for payouts", chat.Screen.Text.Text, StringComparison.Ordinal);
        Assert.Equal("api_key.not_found", (await Use()).Refusal?.Code);
        await chat.TapData(chat.Buttons.First().Tap!);

        Assert.Equal(Role.Owner, (await Use()).Value?.Role);
        var other = act with { Key = Wanted with { SecretHash = new('b', 64) } };
        Assert.Equal("confirmation.mismatch", (await Market.As(Owner, () => asked.Ask(other))).Refusal?.Code);
    }

    [Fact]
    public async Task Keys_are_their_owners_and_nobody_elses()
    {
        await Found();
        await Make();
        var strangers = new[]
        {
            (Caller.Member(Guid.CreateVersion7(), _owner, Role.Owner), "tenant.not_found"),
            (Caller.Member(_tenant, _owner, Role.Manager), "caller.role_too_low"),
            (Caller.Member(_tenant, Ids.NewPerson(), Role.Owner), "caller.role_too_low"),
            (Caller.Person(_owner), "tenant.not_found"),
            (Caller.Admin(TestCluster.Admin), "tenant.not_found"),
        };

        foreach (var (stranger, code) in strangers)
        {
            using var caller = stranger.Enter();
            Assert.Equal(code, (await Keys.MakeKey(Guid.CreateVersion7(), Wanted)).Refusal?.Code);
            Assert.Equal(code, (await Keys.RevokeKey(_id)).Refusal?.Code);
            Assert.Equal(code, (await Keys.Keys()).Refusal?.Code);
            await Assert.ThrowsAnyAsync<UnauthorizedAccessException>(() => Keys.UseKey(Wanted.SecretHash));
        }

        Assert.Equal(_id, Assert.Single((await Market.As(Owner, Keys.Keys)).Value!.Keys).Id);
    }

    private Task<Outcome<TenantView>> Found() => Market.As(Caller.Person(_owner), () => Cluster.Client
        .GetGrain<ITenantGrain>(Key).Create(new("Утро", "ru", "Europe/Moscow"), "Анна"));

    private Task<Outcome<ApiKeyView>> Make() => Market.As(Owner, () => Keys.MakeKey(_id, Wanted));

    private Task<Outcome<ApiKeyView>> Revoke() => Market.As(Owner, () => Keys.RevokeKey(_id));

    private async Task<Outcome<ApiKeyPass>> Use()
    {
        using var host = Caller.Host.Enter();
        return await Keys.UseKey(Wanted.SecretHash);
    }
}
