using System.Diagnostics.Metrics;
using System.Threading.Channels;

namespace LytSlot.Cluster.Tests.Sending;

/// <summary>Tells when somebody began to wait for a permit, or was counted: the sender's own metrics.</summary>
internal sealed class QueueSignal : IDisposable
{
    private readonly Channel<bool> _entered = Channel.CreateUnbounded<bool>();
    private readonly Channel<bool> _counted = Channel.CreateUnbounded<bool>();
    private readonly MeterListener _listener;

    public QueueSignal()
    {
        _listener = new()
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name is "lytslot.sender.queue" or "lytslot.sender.counted")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _listener.SetMeasurementEventCallback<int>((_, change, _, _) =>
        {
            if (change > 0)
            {
                _entered.Writer.TryWrite(true);
            }
        });
        _listener.SetMeasurementEventCallback<long>((_, _, _, _) => _counted.Writer.TryWrite(true));
        _listener.Start();
    }

    public async Task Entered(int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            await Next(_entered);
        }
    }

    public Task Counted() => Next(_counted);

    public void Dispose() => _listener.Dispose();

    private static Task<bool> Next(Channel<bool> signals) =>
        signals.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask()
            .WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
}
