using System.Collections.Immutable;
using LytSlot.Grains.Orders;
using LytSlot.Grains.Publishing;
using LytSlot.Moderation;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Orders.Lives;

/// <summary>What people do in it: pay, ask, answer, give back, dispute.</summary>
internal sealed partial class OrderLife
{
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
        ImmutableArray<Finding> findings = _fresh % 3 == 0 ? [Given.Found] : [];
        Run(at => new OrderCommand.Resubmit(creative, "hash", at) { Findings = findings });
    }

    /// <summary>What admins do, also to versions that are not there any more.</summary>
    private void Moderate(int choice)
    {
        if (Order.Status is OrderStatus.None)
        {
            GoOn(choice);
            return;
        }

        var version = Order.CreativeVersion - (choice % 7 == 6 ? 1 : 0);
        switch (choice % 5)
        {
            case 0 or 1:
                Clear(version);
                break;
            case 2:
                Run(_ => new OrderCommand.Refuse("no", version, 5));
                break;
            default:
                Run(at => new OrderCommand.HoldBack("a report", at));
                break;
        }
    }

    private void Clear(int version) => Run(at => new OrderCommand.Clear(version, 5, at));

    private void GiveBack(int choice)
    {
        var amount = _wish.Price with { AmountMinor = 1 + (choice / 4 % _wish.Price.AmountMinor) };
        var payment = SomeCharge(choice);
        var id = choice % 3 > 0 ? FreshId() : SomePart(payment) ?? FreshId();
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
        : SomePart(payment);

    private Guid? SomePart(string payment) =>
        Order.Money.FirstOrDefault(money => money.Payment == payment)?.Parts.LastOrDefault()?.Id;

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
