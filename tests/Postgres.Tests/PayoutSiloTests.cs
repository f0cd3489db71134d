using LytSlot.Accounting;
using LytSlot.Grains;
using LytSlot.Grains.Conversations;
using LytSlot.Payouts;
using LytSlot.Queries;
using LytSlot.Silo.Postgres;
using LytSlot.Testing;
using LytSlot.Testing.Cluster;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LytSlot.Postgres.Tests;

/// <summary>The database's word on a payout, as it comes out of a real silo.</summary>
public sealed class PayoutSiloTests(PostgresFixture fixture)
{
    private static readonly Guid Tenant = Guid.Parse("0198c9f2-7a00-7000-8000-000000000001");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Payouts_asked_for_at_once_are_granted_as_far_as_the_money_goes()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        await new OrleansSql(database).Write("order", $"t:{Tenant:N}/o:{Guid.NewGuid():N}", null, $$"""
            {"tenantId":"{{Tenant}}","postings":[
            {"sequence":1,"entry":1,"at":"2026-11-22T10:00:00Z","account":"held","amountMinor":-100,"currency":"EUR"},
            {"sequence":2,"entry":1,"at":"2026-11-22T10:00:00Z","account":"tenant","amountMinor":100,"currency":"EUR"}]}
            """);
        using var silo = await StartSilo(database);
        var grains = silo.Services.GetRequiredService<IGrainFactory>();
        using var caller = Caller.Member(Tenant, 7, Role.Owner).Enter();

        var asked = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => grains
            .GetGrain<IPayoutGrain>(new PayoutKey(Tenant, Guid.CreateVersion7()).ToString())
            .Request(new(new(30, "EUR"), new("IBAN")))));
        var balances = await grains.GetGrain<IAccountingQueries>(QueryKey.Only).Balances(Cancel);
        var listed = await grains.GetGrain<IPayoutQueries>(QueryKey.Only).OfTenant(new(null, 10), Cancel);
        await silo.StopAsync(Cancel);

        Assert.Equal(
            ["", "", "", .. Enumerable.Repeat("payout.not_enough", 5)],
            asked.Select(outcome => outcome.Refusal?.Code ?? "").Order(StringComparer.Ordinal));
        Assert.Equal([new Balance("EUR", -100, 10, 90, 0)], balances.Value!.Currencies);
        Assert.Equal(
            asked.Where(outcome => outcome.Succeeded).Select(outcome => outcome.Value!.Key).ToHashSet(),
            listed.Value!.Payouts.Select(payout => payout.Key).ToHashSet());
    }

    private static async Task<IHost> StartSilo(TestDatabase database)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(database.Settings);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Silo:SiloPort"] = $"{FreePort.Next()}",
            ["Silo:GatewayPort"] = $"{FreePort.Next()}",
        });
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddQueries();
        builder.Services.AddSingleton<IBotIdentity, FakeBot>();
        builder.UseOrleans(silo => silo.AddPostgres(builder.Configuration).AddLytSlotGrains());
        var host = builder.Build();
        await host.StartAsync(Cancel);
        return host;
    }
}
