using LytSlot.Creatives;
using LytSlot.Orders;
using LytSlot.Payments;
using LytSlot.Testing;
using LytSlot.Testing.Cluster;

namespace LytSlot.Postgres.Tests;

/// <summary>
/// Many orders for few slots of few channels, from two silos at once: placed, paid, cancelled, run out and won back,
/// everything twice. Whatever the grains think, the rows of the database tell what is true.
/// </summary>
public sealed class RacingOrdersTests(PostgresFixture fixture)
{
    private const int Orders = 240;

    private const int Rounds = 5;

    private static readonly Money Price = new(150, Money.Stars);

    private static readonly Guid Tenant = Guid.CreateVersion7();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Races_of_bookings_expiries_cancels_and_late_money_leave_no_overlap_and_no_lost_cent()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        await using var cluster = await TestCluster.StartOn(database);
        var chance = new Random(7);
        var wishes = Enumerable.Range(0, Orders).Select(i => Wish(cluster, chance, i)).ToList();

        for (var round = 0; round < Rounds; round++)
        {
            var doings = wishes.SelectMany(wish => Doings(cluster, wish, chance)).ToArray();
            chance.Shuffle(doings);
            foreach (var some in doings.Chunk(24))
            {
                await Task.WhenAll(some.Select(Do));
            }

            cluster.PassAtOnce(TimeSpan.FromMinutes(9));
        }

        await PayLate(cluster, wishes);

        await Nothing(database, """
            select a.grain_key from live_order a join live_order b on a.grain_key < b.grain_key
               and a.channel_id = b.channel_id and a.slot && b.slot
            """);
        await Nothing(database, """
            select grain_key from posting group by grain_key, entry, currency having sum(amount_minor) <> 0
            """);
        await Nothing(database, """
            select grain_key from event where grain_type = 'order' group by grain_key having count(*) <> max(sequence)
            """);
        await Nothing(database, """
            select o.grain_key
              from grain_state_order o
              left join (select grain_key, sum(amount_minor) as held from posting where account = 'held'
                          group by grain_key) p using (grain_key)
             where coalesce(p.held, 0) <> coalesce((
                   select sum((m ->> 'amountMinor')::bigint) from jsonb_array_elements(o.payload -> 'money') m
                    where m ->> 'state' in ('held', 'owed')), 0)
            """);
        foreach (var status in new[] { "paid", "expired", "cancelled" })
        {
            var count = await Count(database, $"select count(*) from grain_state_order where status = '{status}'");
            Assert.InRange(count, 3, Orders);
        }

        Assert.InRange(await Count(database, "select count(*) from event where kind = 'paid_in_vain'"), 3, 10_000);
        Assert.InRange(
            await Count(database, """
                select count(*) from event e where kind = 'paid' and exists (
                       select from event x
                        where x.grain_key = e.grain_key and x.kind = 'expired' and x.sequence < e.sequence)
                """),
            1,
            Orders);
    }

    /// <summary>
    /// Money for every order that ran out or was called off: some slots are free again, most are taken.
    /// </summary>
    private static async Task PayLate(TestCluster cluster, IEnumerable<(OrderKey Key, PlaceOrder Wish)> wishes)
    {
        foreach (var some in wishes.Chunk(24))
        {
            await Task.WhenAll(some.Select(wish => Do(Paying(cluster, wish.Key))));
        }
    }

    private static (OrderKey Key, PlaceOrder Wish) Wish(TestCluster cluster, Random chance, int number)
    {
        var key = new OrderKey(Tenant, Guid.CreateVersion7());
        var start = cluster.Clock.GetUtcNow().AddHours(30 + chance.Next(12));
        return (key, new(
            -1_001_000_000_000 - (number % 3), "Утро", null, "UTC", 7, start, start.AddHours(1 + chance.Next(3)),
            "1/24", TimeSpan.FromHours(24), Price, new(30, Money.Stars), new CreativeKey(Tenant, Guid.CreateVersion7()),
            "hash", AutoApprove: false));
    }

    /// <summary>What is done about an order in one round, some of it twice.</summary>
    private static IEnumerable<Func<Task>> Doings(
        TestCluster cluster, (OrderKey Key, PlaceOrder Wish) one, Random chance)
    {
        var order = cluster.Inside.GetGrain<IOrderGrain>(one.Key.ToString());
        Func<Task> place = () => As(Caller.System, () => order.Place(one.Wish));
        var pay = Paying(cluster, one.Key);
        Func<Task> wake = () => As(Caller.System, async () =>
        {
            await order.Wake();
            return true;
        });
        Func<Task> cancel = () => As(Caller.Person(7), () => order.Cancel(null));
        return (chance.Next(8)) switch
        {
            < 4 => [place, wake, place],
            4 or 5 => [pay, wake, pay],
            6 => [cancel, wake],
            _ => [wake, wake],
        };
    }

    private static Func<Task> Paying(TestCluster cluster, OrderKey key) => () => As(
        Caller.System,
        () => cluster.Inside.GetGrain<IOrderGrain>(key.ToString())
            .Pay(new(new PaymentKey("stars", $"{key.Order:N}"), Price)));

    private static async Task<T> As<T>(Caller caller, Func<Task<T>> call)
    {
        using var scope = caller.Enter();
        return await call();
    }

    /// <summary>A collision that was no refusal is repeated as callers do; it must not fail twice.</summary>
    private static async Task Do(Func<Task> doing)
    {
        try
        {
            await doing();
        }
        catch (OrleansException)
        {
            await doing();
        }
    }

    private static async Task Nothing(TestDatabase database, string sql)
    {
        await using var command = database.As("silo").CreateCommand(sql);
        Assert.Null(await command.ExecuteScalarAsync(Cancel));
    }

    private static async Task<long> Count(TestDatabase database, string sql)
    {
        await using var command = database.As("silo").CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(Cancel))!;
    }
}
