using System.Collections.Concurrent;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Marking;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Conversations.Monkeys;

/// <summary>Channels that sell, their owners, an admin, and many who advertise: all of them do anything.</summary>
internal sealed class Zoo(TestCluster cluster)
{
    private readonly List<Monkey> _monkeys = [];

    /// <summary>Every tap that anybody was ever shown.</summary>
    public TapsShown Taps { get; } = new();

    public List<long> Channels { get; } = [];

    /// <summary>Payloads of links to orders.</summary>
    public List<string> Links { get; } = [];

    /// <summary>What an admin may look up by sending it.</summary>
    public List<string> Sought { get; } = [];

    public IReadOnlyList<Monkey> Monkeys => _monkeys;

    public DateTimeOffset Now => cluster.Clock.GetUtcNow();

    public static async Task<Zoo> Open(TestCluster cluster, int seed, int monkeys)
    {
        var zoo = new Zoo(cluster);
        var people = new List<long> { TestCluster.Admin };
        foreach (var policy in new[] { MarkingPolicy.Off, MarkingPolicy.Required })
        {
            var market = await Market.Open(cluster);
            await market.SetMarking(policy);
            zoo.Channels.AddRange([market.Channel, Ids.NewChannel()]);
            people.Add(market.Owner);
            people.Add(market.Advertiser);
            var mark = policy is MarkingPolicy.Required ? Market.Romashka : null;
            var order = await market.Paid(marking: mark);
            zoo.Links.Add(OrderTap.StartPayload(order));
            var payout = await new AdminSteps(cluster).Asked(market);
            zoo.Sought.AddRange(
            [
                $"{market.Channel}", $"t:{market.Tenant:N}", $"{market.Tenant}", $"{order.Order:N}", $"{order}",
                $"{payout}", $"https://t.me/some_bot?start={OrderTap.StartPayload(order)}",
            ]);
        }

        var closed = Ids.NewChannel();
        cluster.Desk.Facts[closed] = FakeChannelDesk.Fit with { IsProtected = true };
        zoo.Channels.Add(closed);
        people.AddRange(Enumerable.Range(0, Math.Max(0, monkeys - people.Count)).Select(_ => Ids.NewPerson()));
        zoo._monkeys.AddRange(people.Select((person, i) => new Monkey(
            new Chat(cluster, person, i % 2 == 0 ? "en" : "ru"), zoo, new Random((seed * 10_007) + i))));
        return zoo;
    }

    /// <summary>What was shown, by many at once.</summary>
    internal sealed class TapsShown : IReadOnlyList<string>
    {
        private readonly ConcurrentDictionary<int, string> _taps = new();
        private int _count;

        public int Count => _taps.Count;

        public string this[int index] => _taps.GetValueOrDefault(index + 1, "menu");

        public void Add(string tap) => _taps[Interlocked.Increment(ref _count)] = tap;

        public IEnumerator<string> GetEnumerator() => _taps.Values.GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
