using LytSlot.Grains.Orders;
using LytSlot.Grains.Publishing;
using LytSlot.Moderation;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Orders.Lives;

/// <summary>What must hold after every step of an order's life, said without the product's own rules.</summary>
internal sealed class OrderLaws(PlaceOrder wish)
{
    /// <summary>Where each status may lead: README's table, and what automatic approval skips.</summary>
    private const string Table = """
        None              Held
        Held              Paid Scheduled Expired Cancelled
        Paid              Scheduled Rejected Cancelled ChangesRequested
        ChangesRequested  Paid Rejected Cancelled
        Scheduled         Publishing Failed Cancelled
        Publishing        Published Failed
        Published         Completed Breached
        Completed
        Expired           Paid Scheduled
        Cancelled
        Rejected
        Failed
        Breached
        """;

    private static readonly Dictionary<OrderStatus, HashSet<OrderStatus>> Legal = Table.Split('\n')
        .Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<OrderStatus>).ToArray())
        .ToDictionary(row => row[0], row => row.Skip(1).ToHashSet());

    private readonly Bank _bank = new();
    private int _facts;
    private int _lines;
    private int _publications;
    private bool _isApproved;
    private bool _isGivenUp;

    /// <summary>Tries that came to nothing are counted each; the world may well try twice.</summary>
    public static bool IsReportOfATry(OrderCommand command) => command
        is OrderCommand.FinishLook { IsDone: false }
        or OrderCommand.FinishTakeDown { Result: TakeDownResult.NotYet }
        or OrderCommand.FinishCheck { Sight.Kind: not SightKind.Intact }
        or OrderCommand.FinishPin { Refusal: not null }
        or OrderCommand.FinishAttempt { Result: SendResult.Unknown };

    public void Check(
        OrderState before, OrderCommand command, OrderEvent happened, OrderState after, DateTimeOffset now)
    {
        Must(
            before.Status == after.Status || Legal[before.Status].Contains(after.Status),
            $"{before.Status} must not become {after.Status}");
        Must(after.HoldsSlot == IsLive(after.Status), $"holds its slot in {after.Status}: {after.HoldsSlot}");
        _isApproved |= happened is OrderEvent.Approved || (after.Status is OrderStatus.Scheduled && wish.AutoApprove);
        Moderation(before, happened, after);
        _isGivenUp |= (command, happened) is (OrderCommand.FinishAttempt, OrderEvent.AttemptMissed)
            or (OrderCommand.FinishLook { IsDone: false }, OrderEvent.LookedAgain) or (_, OrderEvent.StrayAbandoned)
            || (happened is OrderEvent.Completed { TakenDownAt: null } && wish.Life is not null);
        Publishing(before, happened, now);
        Facts(happened, after);
        Money(happened, after);
        Due(after);
    }

    /// <summary>A settled order leaves nothing behind.</summary>
    public void Rest(OrderState order, IReadOnlySet<int> standing)
    {
        var stays = order.Status is OrderStatus.Completed && order.Life is null;
        Must(
            _isGivenUp || standing.IsSubsetOf(stays ? order.MessageIds : []),
            $"{string.Join(", ", standing)} stand in the channel of a settled order");
    }

    /// <summary>
    /// What waits for an admin is neither approved nor sent; nobody's time runs, and it ends before it could be sent.
    /// </summary>
    private static void Moderation(OrderState before, OrderEvent happened, OrderState after)
    {
        Must(
            !Waits(before) || happened is not (OrderEvent.Approved or OrderEvent.AttemptStarted
                or OrderEvent.LookStarted or OrderEvent.ChangesRequested or OrderEvent.Moved),
            $"{happened} while an admin is to look");
        Must(
            !Waits(before) || Waits(after) || !IsLive(after.Status) || happened is OrderEvent.ModerationCleared,
            $"{happened} takes it out of the queue");
        if (Waits(after))
        {
            Must(after.AnswerBy is null, "its owner's time runs");
            Must(
                after.Moderation!.DecideBy <= after.StartsAt + Given.Timings.PublishLate,
                $"it waits until {after.Moderation.DecideBy}");
            Must(
                after.Status is OrderStatus.Scheduled || after.Moderation.DecideBy <= after.StartsAt,
                $"its money waits until {after.Moderation.DecideBy}");
        }

        Must(
            happened is not OrderEvent.ModerationRefused
                || after.Money.All(money => money.State is not (MoneyState.Held or MoneyState.Earned)),
            "money stays with what was refused");
    }

    private static bool Waits(OrderState order) => order.Status is OrderStatus.Paid or OrderStatus.Scheduled
        && order.Moderation is { Status: ModerationStatus.Waiting };

    private void Publishing(OrderState before, OrderEvent happened, DateTimeOffset now)
    {
        if (happened is OrderEvent.AttemptStarted)
        {
            Must(before.Status is OrderStatus.Scheduled or OrderStatus.Publishing, $"sent in {before.Status}");
            Must(_isApproved, "sent without approval");
            Must(_bank.HasPrice, "sent without money");
            Must(_publications == 0, "sent after publication");
            Must(before.Attempt is not { IsOpen: true }, "sent while another attempt is open");
            Must(now >= before.StartsAt, "sent before its slot");
            Must(now <= before.StartsAt + Given.Timings.PublishLate, "sent too late");
        }

        _publications += happened is OrderEvent.Published ? 1 : 0;
        Must(_publications <= 1, "published twice");
    }

    /// <summary>Numbers of facts and ledger lines have no gap; telling and asking are no facts.</summary>
    private void Facts(OrderEvent happened, OrderState after)
    {
        var isFact = happened is not (OrderEvent.Told or OrderEvent.RefundAsked);
        _facts += isFact ? 1 : 0;
        Must(after.Version == _facts, $"fact {after.Version} after {_facts - 1}");
        Must(
            isFact ? after.Events.Single().Sequence == _facts : after.Events.IsEmpty,
            "each event but telling and asking leaves its one fact");
        foreach (var line in after.Postings)
        {
            Must(line.Sequence == ++_lines && line.Entry == _facts, $"ledger line {line}");
        }

        Must(after.PostingCount == _lines, $"{after.PostingCount} ledger lines instead of {_lines}");
    }

    private void Money(OrderEvent happened, OrderState after)
    {
        _bank.Count(happened, after.Postings);
        _bank.Agree(after);
        foreach (var entry in after.Postings.GroupBy(line => (line.Entry, line.Currency)))
        {
            Must(entry.Sum(line => line.AmountMinor) == 0, $"entry {entry.Key} does not balance");
        }
    }

    private static void Due(OrderState after)
    {
        var isSettled = !IsLive(after.Status) && after.Status is not OrderStatus.None
            && after.Untold.IsEmpty && after.Doubt is null
            && after.Money.All(money => money.State is not (MoneyState.Held or MoneyState.Owed))
            && after.Money.All(money => money.State is MoneyState.Disputed
                || money.Parts.All(part => part.State is not MoneyState.Owed))
            && !(after.Status is OrderStatus.Failed && after.Attempt is { IsOpen: true })
            && !(after.Status is OrderStatus.Failed or OrderStatus.Breached
                && after.MessageIds.Length > 0 && after.TakenDownAt is null);
        Must(isSettled == OrderRules.IsSettled(after), $"settled: {isSettled}");
        Must(isSettled == after.DueAt is null, $"settled: {isSettled}, due {after.DueAt}");
    }

    private static bool IsLive(OrderStatus status) => status
        is OrderStatus.Held or OrderStatus.Paid or OrderStatus.ChangesRequested or OrderStatus.Scheduled
        or OrderStatus.Publishing or OrderStatus.Published;

    private static void Must(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException(what);
        }
    }
}
