using System.Text.Json;
using CsCheck;
using LytSlot.Grains.Payments;
using LytSlot.Orders;
using LytSlot.Payments;

namespace LytSlot.Grains.Tests.Payments;

/// <summary>Thousands of charges to which order, provider, bank and people do anything in any order.</summary>
public sealed class PaymentPropertyTests
{
    private const long Amount = 150;

    private const int Longest = 100;

    private static readonly DateTimeOffset Start = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(15);

    private static readonly PaymentReceipt Receipt = new(
        new OrderKey(Guid.NewGuid(), Guid.NewGuid()), 7, new(Amount, "EUR"), Start);

    [Fact]
    public void Charge_is_never_given_back_twice_and_comes_to_rest()
    {
        var seen = new Seen();

        Gen.Select(Gen.Int[0, 15], Gen.Int[0, 9_999]).Array[0, 40].Sample(
            steps =>
            {
                var life = new Life(seen);
                foreach (var (kind, choice) in steps)
                {
                    life.Do(kind, choice);
                }

                life.ComeToRest();
            },
            iter: Samples.Of(3_000));

        seen.MustHave(10, Enum.GetNames<PaymentStatus>().Except(["None", "RefundFailed"]));
        seen.MustHave(
            10,
            [
                "allocated", "refund_due", "refunded", "refund_by_hand", "part_due", "part_refunded",
                "part_by_hand", "refunded_elsewhere", "split", "dispute_open", "dispute_won", "dispute_lost",
            ]);
    }

    /// <summary>A charge and what its grain asks before it changes it.</summary>
    private sealed class Life(Seen seen)
    {
        private readonly Dictionary<Guid, long> _given = [];
        private readonly HashSet<Guid> _seen = [];
        private PaymentState _charge =
            PaymentChanges.Received(new(PaymentKey.StripeProvider, "pi_1"), Receipt, By(Start));

        private DateTimeOffset _now = Start;

        public void Do(int kind, int choice)
        {
            _now += TimeSpan.FromSeconds(choice % 40);
            var part = new Guid(1 + (choice % 3), 0, 0, new byte[8]);
            var amount = new Money(1 + (choice / 3 % Amount), "EUR");
            Become((kind, _charge) switch
            {
                (0, { Status: PaymentStatus.Received }) => With(PaymentStatus.Allocated),
                (1, { Status: PaymentStatus.Received }) when choice % 3 == 0 => With(PaymentStatus.RefundDue),
                (2, { Status: PaymentStatus.Allocated or PaymentStatus.Received }) when choice % 2 == 0 =>
                    With(PaymentStatus.RefundDue),
                (3 or 4, _) when _charge.Parts.All(each => each.Id != part) =>
                    PaymentChanges.PartDue(_charge, part, amount, By(_now)),
                (5, _) when choice % 2 == 0 && amount.AmountMinor <= Left && _seen.Add(part) => Elsewhere(part, amount),
                (6 or 7, _) => PaymentChanges.Disputed(
                    _charge, $"du_{choice % 2}", (DisputeStatus)(1 + (choice / 2 % 3)), By(_now)),
                (8, _) when choice % 2 == 0 => OutsideRefunds.ByHand(_charge, isWhole: choice % 3 == 0, By(_now)),
                (9, _) when _charge.Parts.Any(each => each is { State: PartState.Done, IsTold: true }) =>
                    PaymentChanges.TellAgain(
                        _charge, _charge.Parts.First(each => each is { State: PartState.Done, IsTold: true }).Id, _now),
                (10, { Status: PaymentStatus.Received }) => PaymentChanges.Split(
                    _charge, [new("o:1", 100), new("o:2", Amount - 100)], By(_now)),
                _ => Errand(choice),
            });
        }

        /// <summary>Provider and order answer at once: nothing is due soon.</summary>
        public void ComeToRest()
        {
            for (var round = 0; HasWork(); round++)
            {
                Assert.InRange(round, 0, Longest);
                Become(Errand(choice: 0));
            }

            var isStill = PaymentChanges.IsFrozen(_charge) || _charge.IsByHand;
            Assert.True(isStill || _charge.Status is not PaymentStatus.RefundDue);
            Assert.True(isStill || _charge.Parts.All(part => part is { State: PartState.Done, IsTold: true }));
            Assert.False(_charge.IsSplitUntold || _charge.IsDisputeUntold || _charge.IsStuckUntold);
        }

        private long Rest => PaymentChanges.RestMinor(_charge);

        /// <summary>What the provider still has of it.</summary>
        private long Left => Amount - _given.Values.Sum();

        /// <summary>A person gives back what the provider still has, and it is told twice.</summary>
        private PaymentState? Elsewhere(Guid refund, Money amount)
        {
            var id = new Guid(100 + refund.ToByteArray()[0], 0, 0, new byte[8]);
            _given.Add(id, amount.AmountMinor);
            var next = OutsideRefunds.Seen(_charge, id, amount, By(_now));
            Assert.Null(next is null ? null : OutsideRefunds.Seen(next, id, amount, By(_now)));
            return next;
        }

        /// <summary>What <see cref="PaymentErrands"/> does next, and how that ends.</summary>
        private PaymentState? Errand(int choice)
        {
            var result = (choice % 5) switch
            {
                1 => RefundResult.Later,
                2 => RefundResult.Impossible,
                3 when choice % 3 == 0 => RefundResult.ByHand,
                _ => RefundResult.Done,
            };
            return _charge switch
            {
                { Status: PaymentStatus.Received } => With(PaymentStatus.Allocated),
                { IsSplitUntold: true } => PaymentChanges.Planned(_charge with { IsSplitUntold = false }, _now),
                { IsDisputeUntold: true } => PaymentChanges.Planned(_charge with { IsDisputeUntold = false }, _now),
                { IsStuckUntold: true } => PaymentChanges.Postponed(
                    _charge with { IsStuckUntold = false }, _now, TryAgain),
                _ when _charge.Parts.FirstOrDefault(part => part is { State: PartState.Done, IsTold: false })
                    is { } gone => PaymentChanges.PartTold(_charge, gone.Id, _now),
                { DisputeStatus: DisputeStatus.Open, DisputeLookAt: not null } => DisputeWatch.Looked(
                    _charge, _charge.Dispute!, (DisputeStatus)(choice % 4), By(_now)),
                _ when PaymentChanges.IsFrozen(_charge) || _charge.IsByHand => null,
                _ when _charge.Parts.FirstOrDefault(part => part.State is PartState.Due) is { } due =>
                    Tried(result, due),
                { Status: PaymentStatus.RefundDue } => Tried(result, null),
                _ => null,
            };
        }

        private PaymentState Tried(RefundResult result, PaymentPart? part)
        {
            switch (result)
            {
                case RefundResult.Done or RefundResult.ByHand when part is not null:
                    Assert.InRange(part.AskMinor, 1, Left);
                    _given.Add(part.Id, part.AskMinor);
                    return PaymentChanges.PartDone(_charge, part.Id, By(_now));
                case RefundResult.Done:
                    Assert.InRange(Rest, 0, Left);
                    _given.Add(Guid.Empty, Rest);
                    return With(PaymentStatus.Refunded);
                case RefundResult.ByHand:
                    return PaymentChanges.LeftToPeople(_charge, By(_now));
                case RefundResult.Impossible:
                    return PaymentChanges.Refused(_charge, _now, TryAgain);
                default:
                    return PaymentChanges.Postponed(_charge, _now, TryAgain);
            }
        }

        private PaymentState With(PaymentStatus status) => PaymentChanges.With(_charge, status, By(_now));

        private void Become(PaymentState? next)
        {
            if (next is null)
            {
                return;
            }

            var isFact = next.Version != _charge.Version;
            Assert.Equal(isFact ? _charge.Version + 1 : _charge.Version, next.Version);
            if (isFact)
            {
                Assert.Equal(next.Version, Assert.Single(next.Events).Sequence);
                seen.Count(next.Events[0].Kind);
            }

            seen.Count(next.Status.ToString());
            _charge = JsonSerializer.Deserialize<PaymentState>(
                JsonSerializer.Serialize(next with { Events = [] }, StateJson.Options), StateJson.Options)!;
            Assert.InRange(_given.Values.Sum(), 0, Amount);
            Assert.InRange(Rest, 0, Amount);
            Assert.Equal(HasWork() || _charge.DisputeLookAt is not null, _charge.DueAt is not null);
            Assert.True(_charge.DisputeLookAt is null || _charge.DisputeStatus is DisputeStatus.Open);
        }

        private bool HasWork() => _charge.Status is PaymentStatus.Received || _charge.IsSplitUntold
            || _charge.IsDisputeUntold || _charge.IsStuckUntold
            || _charge.Parts.Any(part => part is { State: PartState.Done, IsTold: false })
            || (_charge.DisputeStatus is not (DisputeStatus.Open or DisputeStatus.Lost) && !_charge.IsByHand
                && (_charge.Status is PaymentStatus.RefundDue
                    || _charge.Parts.Any(part => part.State is PartState.Due)));

        private static Stamp By(DateTimeOffset at) => new(at, "system", ByAdvertiser: false, null);
    }
}
