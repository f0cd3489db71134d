using System.Collections.Immutable;
using LytSlot.Grains.Orders;
using LytSlot.Grains.Publishing;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Orders.Lives;

internal sealed partial class OrderLife
{
    /// <summary>What may happen, and how often of a hundred times.</summary>
    private static readonly ImmutableArray<Action<OrderLife, int>> Doings =
    [
        .. Often(28, (life, choice) => life.GoOn(choice)),
        .. Often(6, (life, choice) => life.Talk(choice)),
        .. Often(8, (life, choice) => life.Wait(choice)),
        .. Often(10, (life, choice) => life.Repeat(choice)),
        .. Often(6, (life, choice) => life.Pay(choice)),
        .. Often(10, (life, choice) => life.Ask(choice)),
        .. Often(6, (life, choice) => life.GiveBack(choice)),
        .. Often(4, (life, choice) => life.Moderate(choice)),
        .. Often(8, (life, choice) => life.Dispute(choice)),
        .. Often(8, (life, choice) => life.Report(choice)),
        .. Often(6, (life, choice) => life.Tell(choice)),
    ];

    /// <summary>No order has so many attempts.</summary>
    private const int Never = 900;

    private static Action<OrderLife, int> Doing(int kind) => Doings[kind % Doings.Length];

    private static IEnumerable<Action<OrderLife, int>> Often(int times, Action<OrderLife, int> doing) =>
        Enumerable.Repeat(doing, times);

    private string Provider => _wish.Price.Currency == Money.Stars ? "stars"
        : _wish.Price.AmountMinor % 4 == 0 ? "manual"
        : "stripe";

    private string SomeCharge(int choice) => Order.Money.Length == 0
        ? $"p:{Provider}:c{choice % 3}"
        : Order.Money[choice % Order.Money.Length].Payment;

    /// <summary>What comes next when everybody does their part.</summary>
    private void GoOn(int choice)
    {
        if (OrderRules.HasNews(Order) && choice % 3 == 0)
        {
            RunErrands();
            return;
        }

        switch (Order.Status)
        {
            case OrderStatus.None:
                Run(at => new OrderCommand.Place(Given.Key, _wish, at));
                break;
            case OrderStatus.Held when choice % 5 > 0:
                Run(at => new OrderCommand.Pay($"p:{Provider}:c0", _wish.Price, choice % 7 > 0, at));
                break;
            case OrderStatus.Paid or OrderStatus.Scheduled when choice % 5 > 1 && ModerationRules.IsWaiting(Order):
                Clear(Order.CreativeVersion);
                break;
            case OrderStatus.Paid when choice % 5 > 0:
                Approve();
                break;
            case OrderStatus.ChangesRequested when choice % 5 > 1:
                Resubmit();
                break;
            case OrderStatus.Scheduled when choice % 4 == 3 && Order.Move is { } move:
                Run(at => new OrderCommand.AgreeToMove(
                    move.Number, !move.ByAdvertiser, move.StartsAt.AddHours(2), at));
                break;
            case OrderStatus.Scheduled when choice % 8 == 1 && Order.Move is { } move:
                Run(_ => new OrderCommand.DeclineMove(move.Number, move.ByAdvertiser));
                break;
            case OrderStatus.Completed when choice % 2 == 0:
                Run(at => new OrderCommand.Rate(1 + (choice / 2 % 6), at));
                break;
            default:
                PassTo(OrderRules.StatusDue(Order));
                Act(choice);
                break;
        }
    }

    /// <summary>The errand that the order's own agenda names.</summary>
    private void Act(int choice)
    {
        switch (OrderAgenda.Next(Order, _now, Given.Timings))
        {
            case OrderErrand.Tick:
                Run(at => new OrderCommand.Tick(at));
                break;
            case OrderErrand.Publish:
                Publish(choice);
                break;
            case OrderErrand.Judge:
                Judge();
                break;
            case OrderErrand.TakeDown when choice % 4 == 3:
                Run(at => new OrderCommand.FinishTakeDown(
                    new TakeDownResult.NotYet(TelegramFault.Rights, null, "not enough rights"), at));
                break;
            case OrderErrand.LookAgain when choice % 4 == 3:
                Run(at => new OrderCommand.FinishLook(IsDone: false, 0, at));
                break;
            case OrderErrand.TakeDown:
                _channel.Standing.ExceptWith(Order.MessageIds);
                Run(at => new OrderCommand.FinishTakeDown(new TakeDownResult.Down(false), at));
                break;
            case OrderErrand.Pin:
                var refusal = (choice % 6) switch
                {
                    4 => new SendResult.Refused(TelegramFault.Content, null, "never"),
                    5 => new SendResult.Refused(TelegramFault.Later, null, "later"),
                    _ => null,
                };
                Run(at => new OrderCommand.FinishPin(refusal, at));
                break;
            case OrderErrand.Check:
                Check(choice);
                break;
            case OrderErrand.LookAgain:
                var copies = _channel.Standing.RemoveWhere(message => !Order.MessageIds.Contains(message));
                Run(at => new OrderCommand.FinishLook(IsDone: true, copies, at));
                break;
            case OrderErrand.None when OrderRules.StatusDue(Order) <= _now:
                throw new InvalidOperationException($"It is due, and knows nothing to do: {Order}");
        }
    }

    /// <summary>Sends only what was stored before.</summary>
    private void Publish(int choice)
    {
        var pins = choice % 3 == 0;
        if (!Run(at => new OrderCommand.StartAttempt(choice % 4 == 0 ? null : _channel.Highest, at, pins))
            || Order.Attempt is not { IsOpen: true, IsLook: false } attempt)
        {
            return;
        }

        SendResult? result = (choice / 4 % 12) switch
        {
            7 => new SendResult.Unknown(),
            8 => new SendResult.Refused(TelegramFault.Later, TimeSpan.FromSeconds(choice % 90), "Too Many Requests"),
            9 => new SendResult.Refused(TelegramFault.Content, null, "Bad Request"),
            10 => null,
            11 => Flown(),
            _ => new SendResult.Sent([_channel.Post()], "print"),
        };
        _isLost |= choice / 48 % 4 == 3;
        if (result is not null)
        {
            Run(at => new OrderCommand.FinishAttempt(attempt.Number, result, at));
        }

        SendResult Flown()
        {
            _channel.PostLate(_now);
            return new SendResult.Unknown();
        }
    }

    private void Check(int choice)
    {
        var due = Order.ChecksAt[0];
        var sight = (choice % 12) switch
        {
            8 => new PostSight(SightKind.Intact, CoveredBy: 77),
            9 => new PostSight(SightKind.Removed),
            10 => new PostSight(SightKind.Altered),
            11 => new PostSight(choice % 5 == 0 ? SightKind.Unclear : choice % 5 < 3
                ? SightKind.ChannelGone
                : SightKind.BotOut),
            _ => new PostSight(SightKind.Intact),
        };
        if (sight.Kind is SightKind.Removed)
        {
            _channel.Standing.ExceptWith(Order.MessageIds);
        }

        Run(at => new OrderCommand.FinishCheck(due, sight, at));
    }

    private void Judge()
    {
        var number = Order.Attempt!.Number;
        var found = _channel.Standing.Except(Order.MessageIds).ToImmutableArray();
        if (found.Length > 0)
        {
            var posted = Order.Attempt.At;
            Run(at => new OrderCommand.FinishAttempt(number, new SendResult.Sent([found[0]], "print", posted), at));
        }
        else
        {
            Run(at => new OrderCommand.NothingStands(number, at));
        }
    }

    /// <summary>People are told, providers give back what is owed.</summary>
    private void RunErrands()
    {
        var order = Order;
        foreach (var money in order.Money.Where(money => money.State is MoneyState.Owed))
        {
            Run(_ => new OrderCommand.Refunded(money.Payment));
        }

        foreach (var (money, part) in order.Money.SelectMany(money => money.Parts.Select(part => (money, part))))
        {
            if (part.State is MoneyState.Owed && money.State is not MoneyState.Disputed)
            {
                Run(_ => new OrderCommand.PartReturned(
                    money.Payment, part.Id, new(part.AmountMinor, money.Currency)));
            }
        }

        Tell(0);
    }

    private void Tell(int choice)
    {
        var notices = Order.Untold;
        Run(_ => new OrderCommand.Told([.. notices.Skip(choice % 2)]));
    }

    private void Wait(int choice) => PassTo((choice % 10) switch
    {
        0 => Order.DueAt,
        1 => OrderRules.StatusDue(Order),
        2 => _now.AddSeconds(choice % 100),
        3 => _now.AddMinutes(choice % 100),
        4 => Order.StartsAt,
        5 => Order.StartsAt + Given.Timings.PublishLate + TimeSpan.FromSeconds(choice % 3),
        6 => Order.HoldUntil,
        7 => Order.AnswerBy ?? Order.Moderation?.DecideBy,
        8 when choice % 20 < 10 => _now.AddHours(choice / 20 % 30),
        8 => _now.AddHours(25),
        _ => _now.AddMilliseconds(1),
    });

    /// <summary>What was said once comes again, late.</summary>
    private void Repeat(int choice)
    {
        if (_said.Count > 0)
        {
            Run(_said[choice % _said.Count]);
        }
    }
}
