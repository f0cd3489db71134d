using LytSlot.Creatives;
using LytSlot.Grains.Orders;
using LytSlot.Grains.Publishing;
using LytSlot.Marking;
using LytSlot.Moderation;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Orders;

/// <summary>Orders in any status, brought there by the rules themselves.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Now = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly DateTimeOffset Slot = Now + TimeSpan.FromHours(48);

    public static readonly OrderKey Key = new(
        Guid.Parse("0198c9f2-7a00-7000-8000-000000000001"), Guid.Parse("0198c9f2-7a00-7000-8000-000000000002"));

    public static readonly Timings Timings = Timings.Production;

    public const string Charge = "p:stars:c1";

    public const string Card = "p:stripe:pi_1";

    public const string Transfer = "p:manual:0198c9f27a0070008000000000000002";

    public const long Advertiser = 7;

    public const string Words = "Без КАПСА, пожалуйста";

    public static readonly Money Price = new(150, Money.Stars);

    public static readonly Money Part = new(50, "EUR");

    public const string Erid = "2VtzqxKnJ3b";

    /// <summary>What the platform's rules find in a post.</summary>
    public static readonly Finding Found = new(FindingKind.Word, "казино*", PostPart.Text, "КАЗИН0");

    /// <summary>A mark that lacks its erid.</summary>
    public static readonly OrderMark Unfinished = new(new("ООО «Ромашка»", "7707083893", null), "ru", null);

    public static PlaceOrder Wish { get; } = new(
        -1001, "News", "news", "Europe/Moscow", Advertiser, Slot, Slot + TimeSpan.FromHours(1), "1/24",
        TimeSpan.FromHours(24), Price, new(30, Money.Stars),
        new CreativeKey(Key.Tenant, Guid.Parse("0198c9f2-7a00-7000-8000-000000000003")), "hash", AutoApprove: false,
        Top: TimeSpan.FromHours(1));

    public static OrderState Nothing { get; } = new();

    public static OrderState Held { get; } = Nothing.After(new OrderCommand.Place(Key, Wish, Now), Now);

    public static OrderState Paid { get; } = Held.After(Pay(Charge), Now);

    public static OrderState ChangesRequested { get; } = Paid.After(
        new OrderCommand.RequestChanges(1, Words, Now), Now);

    public static OrderState Scheduled { get; } = Paid.After(new OrderCommand.Approve(1, Now), Now);

    public static OrderState Publishing { get; } = Scheduled.After(new OrderCommand.StartAttempt(10, Slot), Slot);

    public static OrderState Published { get; } = Publishing.After(Sent(1), Slot);

    public static OrderState In(OrderStatus status) => status switch
    {
        OrderStatus.None => Nothing,
        OrderStatus.Held => Held,
        OrderStatus.Paid => Paid,
        OrderStatus.ChangesRequested => ChangesRequested,
        OrderStatus.Scheduled => Scheduled,
        OrderStatus.Publishing => Publishing,
        OrderStatus.Published => Published,
        OrderStatus.Completed => Published.After(Down, Published.TermEndsAt!.Value),
        OrderStatus.Expired => Held.After(new OrderCommand.Tick(Held.HoldUntil!.Value), Held.HoldUntil!.Value),
        OrderStatus.Cancelled => Paid.After(new OrderCommand.Cancel(null), Now),
        OrderStatus.Rejected => Paid.After(new OrderCommand.Reject("no"), Now),
        OrderStatus.Breached => Published.After(Saw(SightKind.Removed), Published.ChecksAt[0]),
        OrderStatus.Failed => Scheduled.After(new OrderCommand.Tick(Slot + TimeSpan.FromHours(1)), Slot),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static OrderCommand.FinishTakeDown Down =>
        new(new TakeDownResult.Down(false), Slot + TimeSpan.FromHours(24));

    /// <summary>What the first check saw, at its time.</summary>
    public static OrderCommand.FinishCheck Saw(SightKind kind) => Published.Saw(kind);

    /// <summary>What the next check sees of an order.</summary>
    /// <param name="order">A published order.</param>
    /// <param name="kind">What.</param>
    /// <param name="late">How long after its time.</param>
    public static OrderCommand.FinishCheck Saw(this OrderState order, SightKind kind, TimeSpan late = default) =>
        new(
            order.ChecksAt[0],
            new PostSight(kind, kind is SightKind.Unclear ? "HTTP 502" : null),
            order.ChecksAt[0] + late);

    public static OrderCommand.Resubmit Another { get; } = new(
        $"t:{Key.Tenant:N}/n:0198c9f27a0070008000000000000004", "hash2", Now);

    /// <summary>Another time, a day later.</summary>
    public static DateTimeOffset Other { get; } = Slot + TimeSpan.FromHours(24);

    /// <summary>The advertiser proposes it.</summary>
    public static OrderCommand.ProposeMove Propose { get; } = new(
        Guid.Parse("0198c9f2-7a00-7000-8000-0000000000cc"), ByAdvertiser: true, Other, Now);

    /// <summary>The channel's side has proposed it.</summary>
    public static MoveProposal Proposal { get; } = new(
        1, Guid.Parse("0198c9f2-7a00-7000-8000-0000000000cd"), ByAdvertiser: false, Other, Now.AddHours(12));

    public static OrderCommand.Pay Pay(string payment) => new(payment, Price, true, Now);

    public static OrderCommand.FinishAttempt Sent(int attempt) =>
        new(attempt, new SendResult.Sent([11], "print"), Slot);

    /// <summary>The order after a command that must succeed; its facts are gone, as after a write.</summary>
    public static OrderState After(this OrderState order, OrderCommand command, DateTimeOffset at)
    {
        var decision = OrderRules.Decide(order, command, Timings);
        return OrderChanges.Recorded(OrderChanges.Apply(
            order, decision.Event ?? throw new InvalidOperationException($"{decision.Refusal?.Code} instead"), By(at)));
    }

    /// <summary>The same order, did its post need a mark.</summary>
    public static OrderState Wanting(this OrderState order) => order with { Mark = Unfinished };

    /// <summary>The same order, were an admin to look at it first.</summary>
    public static OrderState Waiting(this OrderState order) => order with
    {
        AnswerBy = null,
        Moderation = new(
            ModerationStatus.Waiting,
            [Found],
            Now,
            order.Status is OrderStatus.Scheduled ? Slot + Timings.PublishLate : Slot.AddMinutes(-30)),
    };

    /// <summary>The same order, had it been paid by card in euros.</summary>
    public static OrderState ByCard(this OrderState order) => order.By(Card);

    /// <summary>The same order, had the owner said that a transfer came.</summary>
    public static OrderState ByTransfer(this OrderState order) => order.By(Transfer);

    private static OrderState By(this OrderState order, string payment) => order with
    {
        Currency = "EUR",
        Money = [.. order.Money.Select(money =>
            money with { Payment = money.Payment == Charge ? payment : money.Payment, Currency = "EUR" })],
    };

    public static Stamp By(DateTimeOffset at) => new(at, "system", ByAdvertiser: false, null);
}
