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

    /// <summary>The next refund, waiting for it if need be.</summary>
    public ValueTask<(PaymentKey Payment, long Payer, Money Amount)> Next(CancellationToken cancel) =>
        _refunds.Reader.ReadAsync(cancel);

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
