using System.Collections.Concurrent;
using System.Threading.Channels;
using LytSlot.Grains.Payments;
using LytSlot.Payments;

namespace LytSlot.Testing.Cluster;

/// <summary>A provider that gives back whatever it is asked to until said otherwise.</summary>
internal class FakePayments(string name = PaymentKey.StarsProvider, string currency = Money.Stars) : IPaymentProvider
{
    private readonly Channel<RefundRequest> _refunds = Channel.CreateUnbounded<RefundRequest>();

    public string Name => name;

    /// <summary>What was given back, also when it was asked for once more.</summary>
    public ConcurrentBag<RefundRequest> Made { get; } = [];

    /// <summary>What the next refund of a charge comes to; done unless said otherwise.</summary>
    public ConcurrentDictionary<string, RefundResult> Answers { get; } = new();

    /// <summary>What every refund of a charge comes to, as long as it stands here.</summary>
    public ConcurrentDictionary<string, RefundResult> Always { get; } = new();

    public bool Takes(string wanted) => wanted == currency;

    /// <summary>The refund of a charge, waiting for it if need be; those of other charges are passed over.</summary>
    public async Task<RefundRequest> Next(string charge, CancellationToken cancel)
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

    public Task<RefundResult> Refund(RefundRequest refund)
    {
        var answer = Always.TryGetValue(refund.Payment.Charge, out var stands) ? stands
            : Answers.TryRemove(refund.Payment.Charge, out var said) ? said
            : RefundResult.Done;
        if (answer == RefundResult.Done)
        {
            Made.Add(refund);
            _refunds.Writer.TryWrite(refund);
        }

        return Task.FromResult(answer);
    }
}
