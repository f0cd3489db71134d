using System.Text.Json;
using BenchmarkDotNet.Attributes;
using LytSlot.Creatives;
using LytSlot.Grains;
using LytSlot.Grains.Orders;
using LytSlot.Orders;

namespace LytSlot.Bench.Pieces;

/// <summary>What an order decides, and what it is stored as.</summary>
[MemoryDiagnoser]
public class OrderTimes
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly OrderKey Key = new(Guid.CreateVersion7(Now), Guid.CreateVersion7(Now));

    private static readonly Stamp Stamp = new(Now, "person:7", ByAdvertiser: true, Trace: null);

    private static readonly OrderCommand Place = new OrderCommand.Place(
        Key,
        new(
            -1001,
            "News",
            "news",
            "Europe/Moscow",
            7,
            Now.AddDays(2),
            Now.AddDays(2).AddHours(1),
            "1/24",
            TimeSpan.FromHours(24),
            new(150, Money.Stars),
            new(30, Money.Stars),
            new CreativeKey(Key.Tenant, Guid.CreateVersion7(Now)),
            "hash",
            AutoApprove: false,
            Top: TimeSpan.FromHours(1)),
        Now);

    private static readonly OrderCommand Pay =
        new OrderCommand.Pay("p:stars:c1", new(150, Money.Stars), MayWinBack: true, Now);

    private readonly OrderState _nothing = new();

    private OrderState _held = new();
    private OrderState _paid = new();
    private string _stored = "";

    [GlobalSetup]
    public void Prepare()
    {
        _held = After(_nothing, Place);
        _paid = After(_held, Pay);
        _stored = JsonSerializer.Serialize(_paid, StateJson.Options);
    }

    [Benchmark]
    public object Placed() => After(_nothing, Place);

    [Benchmark]
    public object Paid() => After(_held, Pay);

    [Benchmark]
    public object Repeated() => OrderRules.Decide(_paid, Pay, Timings.Production);

    [Benchmark]
    public string Written() => JsonSerializer.Serialize(_paid, StateJson.Options);

    [Benchmark]
    public object? Read() => JsonSerializer.Deserialize<OrderState>(_stored, StateJson.Options);

    private static OrderState After(OrderState order, OrderCommand command) => OrderChanges.Recorded(
        OrderChanges.Apply(order, OrderRules.Decide(order, command, Timings.Production).Event!, Stamp));
}
