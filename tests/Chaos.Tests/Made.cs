using LytSlot.Chaos.Reckoning;

namespace LytSlot.Chaos.Tests;

/// <summary>A made-up record: one order that went well, to be spoiled by a test.</summary>
internal sealed class Made
{
    public const string Key = "t:1/o:1";

    public const long Channel = -100;

    public static readonly DateTimeOffset Slot = new(2030, 5, 6, 12, 0, 0, TimeSpan.Zero);

    public List<ChannelPost> Posts { get; } =
        [new(Channel, 5, "Buy", Slot + TimeSpan.FromSeconds(0.2), Slot + TimeSpan.FromSeconds(60))];

    /// <summary>What people posted.</summary>
    public List<ChannelPost> Others { get; } = [];

    /// <summary>When the bot was out.</summary>
    public List<Absence> Absences { get; } = [];

    public List<MovedMoney> Charges { get; } = [new("c1", Key, 100, "XTR", 0)];

    public List<OrderRow> Orders { get; } = [Order(Key, Slot)];

    public List<OrderFact> Facts { get; } = FactsOf(
        Key, ("placed", -90), ("paid", -80), ("approved", -70), ("published", 1), ("completed", 61));

    public List<LedgerLine> Ledger { get; } =
    [
        new(Key, 2, "advertiser", -100, "XTR"),
        new(Key, 2, "held", 100, "XTR"),
        new(Key, 6, "held", -100, "XTR"),
        new(Key, 6, "tenant", 80, "XTR"),
        new(Key, 6, "platform", 20, "XTR"),
    ];

    public static OrderRow Order(string key, DateTimeOffset slot, string status = "completed") => new(
        key, status, Channel, slot, slot.AddMinutes(1), null, 100, "XTR", false, false, "Buy", [5])
    {
        TermEndsAt = slot.AddMinutes(1),
    };

    /// <summary>Kinds with seconds from the slot.</summary>
    public static List<OrderFact> FactsOf(string key, params (string Kind, double At)[] facts) =>
        [.. facts.Select((fact, index) => new OrderFact(key, index + 1, Slot.AddSeconds(fact.At), fact.Kind))];

    /// <summary>The order as another one.</summary>
    public Made With(Func<OrderRow, OrderRow> change)
    {
        Orders[0] = change(Orders[0]);
        return this;
    }

    /// <summary>The order that was paid and called off by the owner, its money back.</summary>
    public static Made Rejected()
    {
        var made = new Made().With(order => order with { Status = "rejected", MessageIds = [] });
        made.Posts.Clear();
        made.Facts.Clear();
        made.Facts.AddRange(FactsOf(Key, ("placed", -90), ("paid", -80), ("rejected", -70), ("refunded", -69)));
        made.Charges[0] = made.Charges[0] with { Refunds = 1 };
        made.Ledger.RemoveRange(2, 3);
        made.Ledger.AddRange([new(Key, 4, "held", -100, "XTR"), new(Key, 4, "advertiser", 100, "XTR")]);
        return made;
    }

    /// <summary>The order whose owner was charged with something a minute after its slot, its money back.</summary>
    public static Made Breached(string reason)
    {
        var made = new Made().With(order => order with { Status = "breached" });
        made.Facts.RemoveAt(made.Facts.Count - 1);
        made.Facts.Add(new(Key, 6, Slot.AddSeconds(60), "breached", reason));
        made.Charges[0] = made.Charges[0] with { Refunds = 1 };
        made.Ledger.RemoveRange(2, 3);
        made.Ledger.AddRange([new(Key, 6, "held", -100, "XTR"), new(Key, 6, "advertiser", 100, "XTR")]);
        return made;
    }

    public Verdict Reckon() => Judge.Reckon(
        new(Slot.AddHours(1), Posts, Charges) { Others = Others, Absences = Absences }, new(Orders, Facts, Ledger));

    /// <summary>What the judge says against it, without the words.</summary>
    public IEnumerable<Offence> Offences() => Reckon().Violations.Select(violation => violation.Offence);
}
