using LytSlot.Grains.Tenants;
using LytSlot.Tenants;

namespace LytSlot.Grains.Tests.Tenants;

public sealed class TenantRulesTests
{
    private static readonly Guid Id = Guid.Parse("0198c0de-0000-7000-8000-000000000001");

    [Fact]
    public void Created_tenant_has_its_creator_as_owner_and_the_usual_terms()
    {
        var tenant = Do(new TenantState(), Create("  Утро  "));

        Assert.Equal(TenantStatus.Active, tenant.Status);
        Assert.Equal(Id, tenant.TenantId);
        Assert.Equal("Утро", tenant.Name);
        Assert.Equal(new TenantMember(7, Role.Owner, "Анна"), Assert.Single(tenant.Members));
        Assert.Equal(2000, tenant.FeeBasisPoints);
        Assert.Equal(Plan.Free, tenant.Plan);
    }

    [Fact]
    public void Owner_who_repeats_changes_nothing()
    {
        var tenant = Do(new TenantState(), Create("Утро"));

        Assert.Equal(default, TenantRules.Decide(tenant, Create("Вечер")));
    }

    [Fact]
    public void Another_person_does_not_get_the_tenant()
    {
        var tenant = Do(new TenantState(), Create("Утро"));

        Refused("tenant.exists", tenant, Create("Утро") with { Owner = 8 });
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t ")]
    [InlineData("Утро\0")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void Bad_name_is_refused(string name) => Refused("tenant.bad_name", new(), Create(name));

    [Fact]
    public void Unknown_language_or_zone_is_refused()
    {
        Refused("tenant.bad_language", new(), Create("Утро", language: "de"));
        Refused("tenant.bad_time_zone", new(), Create("Утро", zone: "Europe/Nowhere"));
        Refused("tenant.bad_time_zone", new(), Create("Утро", zone: "../../etc/passwd"));
    }

    [Fact]
    public void Name_that_Telegram_gave_is_never_a_reason_to_refuse()
    {
        var tenant = Do(new TenantState(), Create("Утро") with { OwnerName = "A\0\ud83d" });

        Assert.Equal("A\ufffd\ufffd", tenant.Members[0].Name);
    }

    [Fact]
    public void Free_plan_has_room_for_one_channel()
    {
        var tenant = Do(Do(new TenantState(), Create("Утро")), new TenantCommand.AddChannel(-100));

        Assert.Equal([-100], tenant.Channels);
        Assert.Equal(default, TenantRules.Decide(tenant, new TenantCommand.AddChannel(-100)));
        Refused("channel.plan_limit", tenant, new TenantCommand.AddChannel(-200));
    }

    [Fact]
    public void Larger_plan_has_room_for_more()
    {
        var tenant = Do(new TenantState(), Create("Утро")) with { Plan = Plan.Pro, Channels = [-100] };

        Assert.Equal([-100, -200], Do(tenant, new TenantCommand.AddChannel(-200)).Channels);
    }

    [Fact]
    public void Nobody_adds_a_channel_to_what_does_not_exist() =>
        Refused("tenant.not_found", new(), new TenantCommand.AddChannel(-100));

    private static TenantCommand.Create Create(string name, string language = "ru", string zone = "Europe/Moscow") =>
        new(Id, new CreateTenant(name, language, zone), 7, "Анна");

    private static TenantState Do(TenantState tenant, TenantCommand command)
    {
        var happened = TenantRules.Decide(tenant, command).Event;

        Assert.NotNull(happened);
        return TenantRules.Apply(tenant, happened);
    }

    private static void Refused(string code, TenantState tenant, TenantCommand command) =>
        Assert.Equal(code, TenantRules.Decide(tenant, command).Refusal?.Code);
}
