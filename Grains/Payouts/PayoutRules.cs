using System.Text.Json;
using LytSlot.Accounting;
using LytSlot.Conversations;
using LytSlot.Payouts;

namespace LytSlot.Grains.Payouts;

/// <summary>
/// The life of a payout: requested, and then confirmed or rejected. Money that is asked for leaves what is available
/// with the write that asks, and the database refuses that write when there is not enough. Pure.
/// </summary>
internal static class PayoutRules
{
    private const int LongestText = 500;

    /// <summary>More than any tenant can earn, and far from where sums overflow.</summary>
    private const long MostMinor = 1_000_000_000_000;

    /// <summary>What follows from a command.</summary>
    public static Decision<PayoutEvent> Decide(PayoutState payout, PayoutCommand command) =>
        (payout.Status, command) switch
        {
            (_, PayoutCommand.Request c) when Objection(c.Wish) is { } refusal => refusal,
            (PayoutStatus.None, PayoutCommand.Request c) => new PayoutEvent.Requested(c.Tenant, Tidy(c.Wish)),
            (_, PayoutCommand.Request c) when IsSame(payout, Tidy(c.Wish)) => Decision.Unchanged,
            (_, PayoutCommand.Request) => PayoutRefusals.Mismatch,

            (PayoutStatus.None, _) => PayoutRefusals.NotFound,
            (PayoutStatus.Requested, PayoutCommand.Confirm) => new PayoutEvent.Confirmed(),
            (PayoutStatus.Confirmed, PayoutCommand.Confirm) => Decision.Unchanged,
            (_, PayoutCommand.Reject { Reason: { } reason }) when !CleanText.Fits(reason, 0, LongestText) =>
                PayoutRefusals.BadReason,
            (PayoutStatus.Requested, PayoutCommand.Reject c) => new PayoutEvent.Rejected(c.Reason),
            (PayoutStatus.Rejected, PayoutCommand.Reject) => Decision.Unchanged,
            (_, PayoutCommand.Told c) when payout.Untold.Any(notice => notice.Number == c.Number) =>
                new PayoutEvent.Told(c.Number),
            (_, PayoutCommand.Told) => Decision.Unchanged,
            _ => PayoutRefusals.WrongStatus,
        };

    /// <summary>After an event, with the fact, ledger lines and notice that leave with the same write.</summary>
    /// <exception cref="InvalidOperationException">The event has no rule: a programming error.</exception>
    public static PayoutState Apply(PayoutState payout, PayoutEvent happened, Stamp stamp) => Planned(
        happened switch
        {
            PayoutEvent.Requested e => Happened(
                payout with
                {
                    Status = PayoutStatus.Requested,
                    TenantId = e.Tenant,
                    AmountMinor = e.Wish.Amount.AmountMinor,
                    Currency = e.Wish.Amount.Currency,
                    Destination = e.Wish.Destination.Text,
                    RequestedAt = stamp.At,
                },
                happened,
                stamp,
                NoticeKind.PayoutRequested,
                (Account.Tenant, Account.InPayout)),
            PayoutEvent.Confirmed => Happened(
                payout with { Status = PayoutStatus.Confirmed, AnsweredAt = stamp.At },
                happened,
                stamp,
                NoticeKind.PayoutConfirmed,
                (Account.InPayout, Account.Payout)),
            PayoutEvent.Rejected e => Happened(
                payout with { Status = PayoutStatus.Rejected, AnsweredAt = stamp.At, Reason = e.Reason },
                happened,
                stamp,
                NoticeKind.PayoutRejected,
                (Account.InPayout, Account.Tenant)),
            PayoutEvent.Told e => payout with
            {
                Untold = [.. payout.Untold.Where(notice => notice.Number != e.Number)],
            },
            _ => throw new InvalidOperationException($"No rule applies {happened.GetType().Name}."),
        },
        stamp.At);

    /// <summary>The payout as people see it; only of one that was asked for.</summary>
    public static PayoutView View(PayoutKey key, PayoutState payout) => new(
        key,
        payout.Status,
        new(payout.AmountMinor, payout.Currency),
        new(payout.Destination),
        payout.RequestedAt!.Value,
        payout.AnsweredAt,
        payout.Reason);

    /// <summary>Why nobody can ask for it; null: it depends on what there is.</summary>
    public static Refusal? Objection(RequestPayout wish) =>
        wish.Amount is not { AmountMinor: > 0 and <= MostMinor, Currency: { Length: 3 } currency }
            || !currency.All(char.IsAsciiLetterUpper)
                ? PayoutRefusals.BadAmount
        : !CleanText.Fits(wish.Destination.Text, 1, LongestText)
            || wish.Destination.Text.Any(sign => char.IsControl(sign) && sign is not ('\n' or '\r' or '\t'))
                ? PayoutRefusals.BadDestination
        : null;

    private static RequestPayout Tidy(RequestPayout wish) =>
        wish with { Destination = new(wish.Destination.Text.Trim()) };

    private static bool IsSame(PayoutState payout, RequestPayout wish) =>
        payout.AmountMinor == wish.Amount.AmountMinor && payout.Currency == wish.Amount.Currency
        && payout.Destination == wish.Destination.Text;

    private static PayoutState Happened(
        PayoutState next, PayoutEvent happened, Stamp stamp, NoticeKind notice, (Account From, Account To) move)
    {
        var version = next.Version + 1;
        return next with
        {
            Version = version,
            Events =
            [
                new(
                    version,
                    JsonNamingPolicy.SnakeCaseLower.ConvertName(happened.GetType().Name),
                    stamp.At,
                    stamp.Actor,
                    (happened as PayoutEvent.Rejected)?.Reason,
                    stamp.Trace),
            ],
            Postings =
            [
                new(next.PostingCount + 1, version, stamp.At, move.From, -next.AmountMinor, next.Currency),
                new(next.PostingCount + 2, version, stamp.At, move.To, next.AmountMinor, next.Currency),
            ],
            PostingCount = next.PostingCount + 2,
            Untold = next.Untold.Add(new(version, notice, ForOwner: true)),
        };
    }

    private static PayoutState Planned(PayoutState payout, DateTimeOffset now) =>
        payout with { DueAt = payout.Untold.IsEmpty ? null : now };
}
