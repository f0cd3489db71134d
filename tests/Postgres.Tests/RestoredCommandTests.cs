using System.Text.Json;
using LytSlot.Grains;
using LytSlot.Grains.Orders;
using LytSlot.Orders;
using LytSlot.Silo.Postgres;
using LytSlot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LytSlot.Postgres.Tests;

/// <summary>What is done to a restored database before hosts run on it.</summary>
public sealed class RestoredCommandTests(PostgresFixture fixture)
{
    private static readonly DateTimeOffset Noon = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Guid Tenant = Guid.Parse("0198c9f2-7a00-7000-8000-000000000001");

    [Fact]
    public async Task Orders_whose_slot_has_come_look_back_and_the_fact_is_kept()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);
        await sql.Write("order", Key(1), null, Order(1, OrderStatus.Scheduled, Noon.AddHours(-3)));
        await sql.Write("order", Key(2), null, Order(2, OrderStatus.Scheduled, Noon.AddHours(3)));
        await sql.Write("order", Key(3), null, Order(3, OrderStatus.Completed, Noon.AddHours(-5)));

        Assert.Equal(0, Run(database));
        Assert.Equal(0, Run(database));

        var (json, version) = (await sql.Read("order", Key(1)))!.Value;
        var looking = JsonSerializer.Deserialize<OrderState>(json!, StateJson.Options)!;
        Assert.Equal(2, version);
        Assert.Equal((OrderStatus.Publishing, Noon.AddHours(-3)), (looking.Status, looking.Attempt?.LooksSince));
        Assert.Equal(1, (await sql.Read("order", Key(2)))!.Value.Version);
        Assert.Equal(1, (await sql.Read("order", Key(3)))!.Value.Version);
        Assert.Equal($"{Key(1)} 8 look_started system", await Facts(database));
    }

    [Fact]
    public async Task State_that_can_not_be_read_is_told_and_the_others_look_back()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);
        await sql.Write(
            "order", Key(1), null, """{"status":"scheduled","startsAt":"2027-03-01T09:00:00Z","version":"seven"}""");
        await sql.Write("order", Key(2), null, Order(2, OrderStatus.Scheduled, Noon.AddHours(-1)));

        Assert.Equal(1, Run(database));

        Assert.Equal(1, (await sql.Read("order", Key(1)))!.Value.Version);
        Assert.Equal(2, (await sql.Read("order", Key(2)))!.Value.Version);
    }

    private static string Key(int number) => $"t:{Tenant:N}/o:{number:x32}";

    private static string Order(int channel, OrderStatus status, DateTimeOffset starts) => JsonSerializer.Serialize(
        new OrderState
        {
            Status = status,
            Version = 7,
            TenantId = Tenant,
            ChannelId = -channel,
            AdvertiserId = 7,
            StartsAt = starts,
            EndsAt = starts.AddHours(1),
            HoldsSlot = status == OrderStatus.Scheduled,
        },
        StateJson.Options);

    private static int Run(TestDatabase database)
    {
        using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(new FakeTimeProvider(Noon))
            .AddSingleton(database.Configuration)
            .AddKeyedSingleton("Silo", database.As("silo"))
            .BuildServiceProvider();
        return RestoredCommand.Run(services);
    }

    private static async Task<string?> Facts(TestDatabase database)
    {
        await using var command = database.As("silo").CreateCommand(
            "select string_agg(concat_ws(' ', grain_key, sequence, kind, actor), ',') from event");
        return (string?)await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
