using System.Text.Json;
using LytSlot.Grains.Orders;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Orders.Lives;

/// <summary>
/// One order among people, providers and a channel that do anything in any order: what it says is checked after each
/// step. It is stored as its grain stores it, and loaded again.
/// </summary>
internal sealed partial class OrderLife
{
    private const int Longest = 200;

    private const int Told = 100;

    private readonly List<Func<DateTimeOffset, OrderCommand>> _said = [];
    private readonly List<string> _log = [];
    private readonly ChannelWorld _channel = new();
    private readonly OrderLaws _laws;
    private readonly PlaceOrder _wish;
    private readonly Seen _seen;
    private DateTimeOffset _now = Given.Now;
    private bool _isLost;
    private int _fresh;

    public OrderLife(int kind, Seen seen)
    {
        var price = new Money(1 + (kind % 997), kind % 3 == 0 ? Money.Stars : "EUR");
        _seen = seen;
        _wish = Given.Wish with
        {
            StartsAt = Given.Now.AddHours(1 + (kind % 70)),
            EndsAt = Given.Now.AddHours(3 + (kind % 70)),
            Life = (kind % 5) switch { 0 => null, 1 => TimeSpan.FromHours(48), _ => TimeSpan.FromHours(24) },
            Price = price,
            Fee = price with { AmountMinor = price.AmountMinor * (kind % 51) / 100 },
            AutoApprove = kind % 4 == 1,
            Findings = kind % 7 == 3 ? [Given.Found] : [],
            Refunds = kind % 2 == 0 ? [] : [new(TimeSpan.FromHours(48), 100), new(TimeSpan.FromHours(6), 40)],
        };
        _laws = new(_wish);
    }

    public OrderState Order { get; private set; } = new();

    /// <summary>What happened; of what happened again and again the last.</summary>
    public override string ToString() => string.Join('\n', [.. _log.Take(Told), .. _log.Skip(Told).TakeLast(10)]);

    public void Do(Step step)
    {
        _isLost = step.IsLost;
        Doing(step.Kind)(this, step.Choice);
        _isLost = false;
    }

    /// <summary>From now on nothing goes wrong and nobody asks for anything: it must come to rest.</summary>
    public void ComeToRest()
    {
        for (var round = 0; !OrderRules.IsSettled(Order); round++)
        {
            if (round == Longest)
            {
                throw new InvalidOperationException($"It does not come to rest: {Order}");
            }

            GoOn(choice: 0);
        }

        _laws.Rest(Order, _channel.Standing);
    }

    /// <summary>Gives a command and stores what it makes, unless the write fails. True when it is stored.</summary>
    private bool Run(Func<DateTimeOffset, OrderCommand> said)
    {
        var command = said(_now);
        if (command is not (OrderCommand.FinishLook or OrderCommand.FinishTakeDown))
        {
            _said.Add(said);
        }

        var decision = OrderRules.Decide(Order, command, Given.Timings);
        if (decision.Event is not { } happened || _isLost)
        {
            _log.Add($"{_now:u} {command}: {decision.Refusal?.Code ?? decision.Event?.GetType().Name ?? "="}");
            return false;
        }

        var next = OrderChanges.Apply(Order, happened, Given.By(_now));
        _log.Add($"{_now:u} {command}: {happened}, {next.Status}, due {next.DueAt:u}");
        _seen.Count(happened.GetType().Name);
        _seen.Count(next.Status.ToString());
        _laws.Check(Order, command, happened, next, _now);
        Order = Stored(next);
        MustBeDone(said);
        return true;
    }

    /// <summary>The answer was lost and the command comes again: it is answered, and nothing more happens.</summary>
    private void MustBeDone(Func<DateTimeOffset, OrderCommand> said)
    {
        if (!OrderLaws.IsReportOfATry(said(_now))
            && OrderRules.Decide(Order, said(_now), Given.Timings).Event is { } again)
        {
            throw new InvalidOperationException($"{said(_now)} happened twice: {again}");
        }
    }

    private static OrderState Stored(OrderState next) => JsonSerializer.Deserialize<OrderState>(
        JsonSerializer.Serialize(OrderChanges.Recorded(next), StateJson.Options), StateJson.Options)!;

    private void PassTo(DateTimeOffset? instant)
    {
        _now = instant > _now ? instant.Value : _now;
        _channel.Pass(_now);
    }

    private Guid FreshId() => new(++_fresh, 0, 0, new byte[8]);
}
