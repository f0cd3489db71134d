using System.Diagnostics.Metrics;
using System.Threading.Channels;

namespace LytSlot.Cluster.Tests.Sending;

/// <summary>Tells when somebody began to wait for a permit: the sender's own metric.</summary>
internal sealed class QueueSignal : IDisposable
{
    private readonly Channel<bool> _entered = Channel.CreateUnbounded<bool>();
    private readonly MeterListener _listener;

    public QueueSignal()
    {
        _listener = new()
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "lytslot.sender.queue")
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
        _listener.Start();
    }

    public async Task Entered(int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            await _entered.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask()
                .WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        }
    }

    public void Dispose() => _listener.Dispose();
}
