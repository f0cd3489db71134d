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
        .. Often(10, (life, choice) => life.Wait(choice)),
        .. Often(10, (life, choice) => life.Repeat(choice)),
        .. Often(6, (life, choice) => life.Pay(choice)),
        .. Often(10, (life, choice) => life.Ask(choice)),
        .. Often(8, (life, choice) => life.GiveBack(choice)),
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
        7 => Order.AnswerBy,
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

    private void Pay(int choice)
    {
        var amount = (choice % 7) switch
        {
            0 => _wish.Price with { AmountMinor = _wish.Price.AmountMinor + 1 },
            1 => _wish.Price with { Currency = "USD" },
            _ => _wish.Price,
        };
        Run(at => new OrderCommand.Pay($"p:{Provider}:c{choice / 7 % 4}", amount, choice % 5 > 0, at));
    }

    private void Ask(int choice) => Run((choice % 8) switch
    {
        0 => _ => new OrderCommand.Cancel(null),
        1 => _ => new OrderCommand.Reject("no"),
        2 => at => new OrderCommand.Approve(1, at),
        3 => at => new OrderCommand.CheckOut(_wish.Price, at),
        4 => at => new OrderCommand.CheckOut(_wish.Price with { AmountMinor = _wish.Price.AmountMinor + 1 }, at),
        5 => _ => new OrderCommand.AnnounceTransfer(),
        6 => at => new OrderCommand.Tick(at),
        _ => at => new OrderCommand.Place(
            Given.Key, choice % 16 < 8 ? _wish : _wish with { ChannelId = -2 }, at),
    });

    /// <summary>What the two sides have to say to each other.</summary>
    private void Talk(int choice)
    {
        if (Order.Status is OrderStatus.None)
        {
            GoOn(choice);
            return;
        }

        var version = Order.CreativeVersion - (choice % 5 == 4 ? 1 : 0);
        var isAdvertiser = choice / 8 % 2 == 0;
        var number = Order.Move?.Number ?? (choice / 16 % 3);
        var id = FreshId();
        switch (choice % 8)
        {
            case 0 or 1:
                Run(at => new OrderCommand.RequestChanges(version, "other words", at));
                break;
            case 2:
                Resubmit();
                break;
            case 3 or 4:
                var other = Order.StartsAt.AddHours((choice / 16 % 40) - 12);
                Run(at => new OrderCommand.ProposeMove(id, isAdvertiser, other, at));
                break;
            case 5:
                var end = (Order.Move?.StartsAt ?? Order.StartsAt).AddHours(2);
                Run(at => new OrderCommand.AgreeToMove(number, isAdvertiser, end, at));
                break;
            case 6:
                Run(_ => new OrderCommand.DeclineMove(number, isAdvertiser));
                break;
            default:
                Run(at => new OrderCommand.Cancel(null, isAdvertiser, choice % 3 == 0 ? 1 : null, id, at));
                break;
        }
    }

    private void Approve()
    {
        var version = Order.CreativeVersion;
        Run(at => new OrderCommand.Approve(version, at));
    }

    private void Resubmit()
    {
        var creative = $"creative {++_fresh}";
        Run(at => new OrderCommand.Resubmit(creative, "hash", at));
    }

    private void GiveBack(int choice)
    {
        var amount = _wish.Price with { AmountMinor = 1 + (choice / 4 % _wish.Price.AmountMinor) };
        var id = choice % 3 > 0 ? FreshId() : new Guid(1 + (choice % 5), 0, 0, new byte[8]);
        var payment = SomeCharge(choice);
        Run((choice % 4) switch
        {
            0 => _ => new OrderCommand.GiveBack(id, amount),
            1 => _ => new OrderCommand.PartReturned(payment, id, amount),
            2 => _ => new OrderCommand.Refunded(payment),
            _ => _ => new OrderCommand.PartReturned(payment, id, _wish.Price),
        });
    }

    private void Dispute(int choice)
    {
        var payment = SomeCharge(choice / 8);
        Run((choice % 8) switch
        {
            < 4 => _ => new OrderCommand.Dispute(payment, $"du_{choice / 16 % 2}"),
            4 or 5 => _ => new OrderCommand.EndDispute(payment, $"du_{choice / 16 % 2}", IsWon: true),
            6 => _ => new OrderCommand.EndDispute(payment, $"du_{choice / 16 % 2}", IsWon: false),
            _ => (choice / 16 % 3) switch
            {
                0 => _ => new OrderCommand.RefundStuck(payment),
                1 => at => new OrderCommand.RefundAsked(payment, at),
                _ => _ => new OrderCommand.RefundFailed(payment, SomePart(payment, choice)),
            },
        });
    }

    private Guid? SomePart(string payment, int choice) => choice / 32 % 2 == 0
        ? null
        : Order.Money.FirstOrDefault(money => money.Payment == payment)?.Parts.LastOrDefault()?.Id;

    /// <summary>Attempts, takings down and looks that come to nothing, or come when nobody waits for them.</summary>
    private void Report(int choice)
    {
        var number = 1 + (choice / 8 % 3);
        switch (choice % 8)
        {
            case 0:
                Run(at => new OrderCommand.FinishAttempt(number, new SendResult.Unknown(), at));
                break;
            case 1:
                Run(at => new OrderCommand.FinishTakeDown(
                    new TakeDownResult.NotYet(TelegramFault.Rights, null, "not enough rights"), at));
                break;
            case 2:
                Run(at => new OrderCommand.FinishTakeDown(
                    new TakeDownResult.NotYet(TelegramFault.Later, TimeSpan.FromSeconds(40), "later"), at));
                break;
            case 3:
                Run(at => new OrderCommand.FinishLook(IsDone: false, 0, at));
                break;
            case 4:
                Run(at => new OrderCommand.FinishAttempt(number + Never, new SendResult.Sent([5], "print"), at));
                break;
            case 5:
                Run(at => new OrderCommand.NothingStands(number + Never, at));
                break;
            default:
                Publish(choice);
                break;
        }
    }
}
