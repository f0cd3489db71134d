using System.Collections.Concurrent;
using System.Threading.Channels;
using LytSlot.Grains.Payments;
using LytSlot.Payments;

namespace LytSlot.Testing.Cluster;

/// <summary>A provider that gives back whatever it is asked to until said otherwise.</summary>
internal sealed class FakePayments : IPaymentProvider
{
    private readonly Channel<(PaymentKey Payment, long Payer, Money Amount)> _refunds =
        Channel.CreateUnbounded<(PaymentKey, long, Money)>();

    public string Name => PaymentKey.StarsProvider;

    /// <summary>What the next refund of a charge comes to; done unless said otherwise.</summary>
    public ConcurrentDictionary<string, RefundResult> Answers { get; } = new();

    /// <summary>The refund of a charge, waiting for it if need be; those of other charges are passed over.</summary>
    public async Task<(PaymentKey Payment, long Payer, Money Amount)> Next(string charge, CancellationToken cancel)
    {
        while (true)
        {
            var refund = await _refunds.Reader.ReadAsync(cancel);
            if (refund.Payment.Charge == charge)
            {
                return refund;
            }
        }
    }

    public Task<RefundResult> Refund(PaymentKey payment, long payer, Money amount)
    {
        var answer = Answers.TryRemove(payment.Charge, out var said) ? said : RefundResult.Done;
        if (answer == RefundResult.Done)
        {
            _refunds.Writer.TryWrite((payment, payer, amount));
        }

        return Task.FromResult(answer);
    }
}
