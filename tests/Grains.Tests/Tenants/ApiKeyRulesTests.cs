using LytSlot.Grains.Tenants;
using LytSlot.Tenants;

namespace LytSlot.Grains.Tests.Tenants;

public sealed class ApiKeyRulesTests
{
    private const long Owner = 7;
    private const long Manager = 8;

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly string Hash = new('a', 64);
    private static readonly Guid Id = Guid.CreateVersion7();

    [Theory]
    [InlineData("", ApiKeyScopes.Read, 1, "api_key.bad_name")]
    [InlineData(" ", ApiKeyScopes.Read, 1, "api_key.bad_name")]
    [InlineData("a\0b", ApiKeyScopes.Read, 1, "api_key.bad_name")]
    [InlineData("Crm", ApiKeyScopes.None, 1, "api_key.bad_scopes")]
    [InlineData("Crm", (ApiKeyScopes)16, 1, "api_key.bad_scopes")]
    [InlineData("Crm", ApiKeyScopes.Read, 0, "api_key.bad_expiry")]
    [InlineData("Crm", ApiKeyScopes.Read, 1, null)]
    public void Key_has_a_name_scopes_and_time_left(string name, ApiKeyScopes scopes, int days, string? refusal) =>
        Assert.Equal(refusal, Decide(Tenant(), Make(new(name, Hash, scopes, Now.AddDays(days)))).Refusal?.Code);

    [Theory]
    [InlineData(Manager, "caller.role_too_low")]
    [InlineData(9, "caller.role_too_low")]
    [InlineData(Owner, null)]
    public void Only_owners_make_and_revoke(long by, string? refusal)
    {
        var made = Decide(Tenant(), new ApiKeyCommand.Make(by, Id, Wanted(), Now));
        var revoked = Decide(With(Wanted()), new ApiKeyCommand.Revoke(by, Id, Now));

        Assert.Equal((refusal, refusal), (made.Refusal?.Code, revoked.Refusal?.Code));
    }

    [Fact]
    public void Key_that_is_made_again_is_the_same_also_after_it_was_revoked()
    {
        var revoked = Do(With(Wanted()), new ApiKeyCommand.Revoke(Owner, Id, Now));

        Assert.Null(Decide(revoked, Make(Wanted())).Event);
        Assert.Null(Decide(revoked, new ApiKeyCommand.Revoke(Owner, Id, Now.AddDays(1))).Event);
        Assert.Equal("api_key.mismatch", Decide(revoked, Make(Wanted() with { Name = "Erp" })).Refusal?.Code);
        Assert.Equal(
            "api_key.not_found",
            Decide(revoked, new ApiKeyCommand.Revoke(Owner, Guid.CreateVersion7(), Now)).Refusal?.Code);
    }

    [Fact]
    public void Use_is_noted_now_and_then()
    {
        var used = Do(With(Wanted()), new ApiKeyCommand.Use(Hash, Now));

        Assert.Null(Decide(used, new ApiKeyCommand.Use(Hash, Now.AddMinutes(5).AddTicks(-1))).Event);
        Assert.Equal(
            Now.AddMinutes(5), Do(used, new ApiKeyCommand.Use(Hash, Now.AddMinutes(5))).ApiKeys[0].UsedAt);
    }

    [Fact]
    public void Key_that_is_revoked_too_old_or_whose_maker_left_opens_nothing()
    {
        var good = With(Wanted() with { ExpiresAt = Now.AddDays(1) });
        var revoked = Do(good, new ApiKeyCommand.Revoke(Owner, Id, Now));

        Assert.NotNull(ApiKeyRules.Pass(good, Hash, Now.AddDays(1).AddTicks(-1)));
        Assert.Null(ApiKeyRules.Pass(good, Hash, Now.AddDays(1)));
        Assert.Null(ApiKeyRules.Pass(good, new string('b', 64), Now));
        Assert.Null(ApiKeyRules.Pass(revoked, Hash, Now));
        Assert.Null(ApiKeyRules.Pass(good with { Members = good.Members.RemoveAt(0) }, Hash, Now));
        Assert.Equal("api_key.not_found", Decide(revoked, new ApiKeyCommand.Use(Hash, Now)).Refusal?.Code);
    }

    [Theory]
    [InlineData(ApiKeyScopes.Read, Role.Owner, Role.Viewer)]
    [InlineData(ApiKeyScopes.Orders, Role.Owner, Role.Manager)]
    [InlineData(ApiKeyScopes.Read | ApiKeyScopes.Channels, Role.Owner, Role.Manager)]
    [InlineData(ApiKeyScopes.Money, Role.Owner, Role.Owner)]
    [InlineData(ApiKeyScopes.Money, Role.Manager, Role.Manager)]
    [InlineData(ApiKeyScopes.Money, Role.Viewer, Role.Viewer)]
    [InlineData(ApiKeyScopes.Orders, Role.Viewer, Role.Viewer)]
    public void Key_acts_as_no_more_than_its_maker_is_now_nor_than_it_needs(
        ApiKeyScopes scopes, Role maker, Role expected)
    {
        var tenant = With(Wanted() with { Scopes = scopes });
        var lowered = tenant with
        {
            Members = tenant.Members.Replace(tenant.Members[0], tenant.Members[0] with { Role = maker }),
        };

        Assert.Equal(expected, ApiKeyRules.Pass(lowered, Hash, Now)?.Role);
    }

    [Fact]
    public void Twenty_are_good_at_a_time_and_those_that_are_not_are_forgotten_in_turn()
    {
        var full = Enumerable.Range(0, ApiKeyRules.Most).Aggregate(Tenant(), (tenant, _) => Do(tenant, Another()));
        Assert.Equal("api_key.too_many", Decide(full, Another()).Refusal?.Code);

        var turned = Enumerable.Range(0, 50).Aggregate(full, (tenant, _) =>
            Do(Do(tenant, new ApiKeyCommand.Revoke(Owner, tenant.ApiKeys[^1].Id, Now)), Another()));

        Assert.Equal(40, turned.ApiKeys.Length);
        Assert.Equal(ApiKeyRules.Most, turned.ApiKeys.Count(key => key.RevokedAt is null));
    }

    private static NewApiKey Wanted() => new("Crm", Hash, ApiKeyScopes.Read, null);

    private static ApiKeyCommand.Make Make(NewApiKey wanted) => new(Owner, Id, wanted, Now);

    private static ApiKeyCommand.Make Another() => new(Owner, Guid.CreateVersion7(), Wanted(), Now);

    private static TenantState Tenant() => new()
    {
        Status = TenantStatus.Active,
        Members = [new(Owner, Role.Owner, "Анна"), new(Manager, Role.Manager, "Борис")],
    };

    private static TenantState With(NewApiKey wanted) => Do(Tenant(), Make(wanted));

    private static Decision<ApiKeyEvent> Decide(TenantState tenant, ApiKeyCommand command) =>
        ApiKeyRules.Decide(tenant, command);

    private static TenantState Do(TenantState tenant, ApiKeyCommand command) =>
        ApiKeyRules.Apply(tenant, Decide(tenant, command).Event!);
}
