using LytSlot.Accounting;
using LytSlot.Grains.Orders;

namespace LytSlot.Grains.Tests.Orders.Lives;

/// <summary>
/// Where the money of an order is, kept beside the product's own ledger, and compared with it and with the order.
/// </summary>
internal sealed class Bank
{
    private readonly Dictionary<string, Charge> _charges = [];
    private readonly Dictionary<(Account Account, string Currency), long> _ledger = [];

    /// <summary>Whether a charge that the order took as its price is still with us.</summary>
    public bool HasPrice => _charges.Values.Any(charge => charge.IsPrice && charge.Amount > charge.Back);

    public void Count(OrderEvent happened, IEnumerable<Posting> lines)
    {
        Move(happened);
        foreach (var line in lines)
        {
            var account = (line.Account, line.Currency);
            _ledger[account] = _ledger.GetValueOrDefault(account) + line.AmountMinor;
        }
    }

    /// <summary>
    /// Paid = held + earned + fee + gone back, and each of them is what the order says. Of a transfer the tenant has
    /// all and owes the fee.
    /// </summary>
    public void Agree(OrderState order)
    {
        foreach (var currency in _charges.Values.Select(charge => charge.Currency).Distinct())
        {
            var charges = _charges.Values.Where(charge => charge.Currency == currency).ToList();
            var money = order.Money.Where(each => each.Currency == currency).ToList();
            var held = money.Where(each => each.State is MoneyState.Held or MoneyState.Owed)
                .Sum(each => each.RestMinor);
            var owed = money.SelectMany(each => each.Parts).Where(part => part.State is MoneyState.Owed)
                .Sum(part => part.AmountMinor);
            var earned = money.Where(each => each.State is MoneyState.Earned).Sum(each => each.RestMinor);
            var fee = order.PriceMinor == 0 ? 0 : order.FeeMinor * earned / order.PriceMinor;
            var transferred = money.Where(each =>
                    each.State is MoneyState.Earned && each.Payment.StartsWith("p:manual:", StringComparison.Ordinal))
                .Sum(each => each.RestMinor);
            var borne = charges.Sum(charge => charge.Borne);

            Same("advertiser", charges.Sum(charge => charge.Back - charge.Amount), In(Account.Advertiser, currency));
            Same("held", held + owed, In(Account.Held, currency));
            Same("tenant", earned - transferred - fee, In(Account.Tenant, currency));
            Same("payout", transferred, In(Account.Payout, currency));
            Same("platform", fee - borne, In(Account.Platform, currency));
            Same("sum", 0, _ledger.Where(each => each.Key.Currency == currency).Sum(each => each.Value));
        }
    }

    private void Move(OrderEvent happened)
    {
        switch (happened)
        {
            case OrderEvent.Paid e:
                _charges.Add(e.Payment, new(e.Amount, isPrice: true));
                break;
            case OrderEvent.PaidInVain e:
                _charges.Add(e.Payment, new(e.Amount, isPrice: false));
                break;
            case OrderEvent.PartOwed e:
                _charges[e.Payment].SendPart(e.Refund, e.Amount.AmountMinor);
                break;
            case OrderEvent.Cancelled { Kept: { ReturnedMinor: > 0 } kept }:
                _charges[kept.Payment].SendPart(kept.Refund, kept.ReturnedMinor);
                break;
            case OrderEvent.PartReturned e:
                _charges[e.Payment].PartArrived(e.Refund);
                break;
            case OrderEvent.Refunded e:
                _charges[e.Payment].RestArrived();
                break;
            case OrderEvent.ReturnedElsewhere e:
                _charges[e.Payment].Returned(e.Amount.AmountMinor, e.From is MoneyState.Returned);
                break;
            case OrderEvent.RefundFailed { Refund: { } part } e:
                _charges[e.Payment].PartFailed(part, e.Amount.AmountMinor);
                break;
            case OrderEvent.RefundFailed e:
                _charges[e.Payment].RestFailed();
                break;
            case OrderEvent.Disputed { From: MoneyState.Disputed }:
                break;
            case OrderEvent.Disputed e:
                _charges[e.Payment].Take(e.From is MoneyState.Returned);
                break;
            case OrderEvent.DisputeWon e:
                _charges[e.Payment].GetBack(e.To is MoneyState.Returned);
                break;
            case OrderEvent.DisputeLost e:
                _charges[e.Payment].Lose();
                break;
        }
    }

    private long In(Account account, string currency) => _ledger.GetValueOrDefault((account, currency));

    private static void Same(string what, long expected, long actual)
    {
        if (expected != actual)
        {
            throw new InvalidOperationException($"{what}: the ledger has {actual} instead of {expected}.");
        }
    }

    private sealed class Charge(Money amount, bool isPrice)
    {
        private readonly Dictionary<Guid, long> _underWay = [];
        private long _parts;
        private long _taken;
        private bool _isTaken;

        public long Amount => amount.AmountMinor;

        public string Currency => amount.Currency;

        public bool IsPrice => isPrice;

        /// <summary>What has gone back, once or twice.</summary>
        public long Back { get; private set; }

        /// <summary>What went back a second time, from the platform's pocket.</summary>
        public long Borne { get; private set; }

        private long Rest => Amount - _parts - _underWay.Values.Sum();

        public void SendPart(Guid id, long part) => _underWay.Add(id, part);

        public void PartArrived(Guid id)
        {
            _underWay.Remove(id, out var part);
            _parts += part;
            Back += part;
        }

        public void RestArrived() => Back += Rest;

        public void PartFailed(Guid id, long part)
        {
            _underWay.Add(id, part);
            _parts -= part;
            Back -= part;
        }

        public void RestFailed() => Back -= Rest;

        public void Returned(long part, bool again)
        {
            _parts += part;
            if (_isTaken)
            {
                _taken -= part;
                return;
            }

            Back += part;
            Borne += again ? part : 0;
        }

        public void Take(bool again)
        {
            _isTaken = true;
            _taken = Rest;
            Back += _taken;
            Borne += again ? _taken : 0;
        }

        public void GetBack(bool again)
        {
            _isTaken = false;
            Back -= _taken;
            Borne -= again ? _taken : 0;
        }

        /// <summary>The payer's bank keeps everything, what was on its way back included.</summary>
        public void Lose()
        {
            _isTaken = false;
            Back += _underWay.Values.Sum();
            _parts += _underWay.Values.Sum();
            _underWay.Clear();
        }
    }
}
