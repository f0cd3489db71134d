using System.Diagnostics;
using Microsoft.Extensions.Hosting;

namespace LytSlot.ServiceDefaults.Telemetry;

/// <summary>
/// Without a collector, trace ids are still made and passed on, for the logs: nothing else is recorded. A sampler that
/// drops would not do: it makes no span below a local one, and a grain call without a span passes no trace on.
/// </summary>
internal sealed class TraceIds : IHostedService, IDisposable
{
    private readonly ActivityListener _listener = new()
    {
        ShouldListenTo = source =>
            source.Name is "LytSlot" or "Microsoft.Orleans.Application" or "Microsoft.AspNetCore",
        Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
    };

    public Task StartAsync(CancellationToken cancellationToken)
    {
        ActivitySource.AddActivityListener(_listener);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _listener.Dispose();
}
