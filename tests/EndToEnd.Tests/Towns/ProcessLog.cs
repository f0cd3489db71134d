using System.Collections.Immutable;

namespace LytSlot.EndToEnd.Tests.Towns;

/// <summary>Everything a process printed, line by line, over all its starts.</summary>
internal sealed class ProcessLog
{
    private readonly Lock _gate = new();

    private ImmutableList<string> _lines = [];

    private TaskCompletionSource _grown = NewSignal();

    public ImmutableList<string> Lines
    {
        get
        {
            lock (_gate)
            {
                return _lines;
            }
        }
    }

    public void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        TaskCompletionSource grown;
        lock (_gate)
        {
            _lines = _lines.Add(line);
            (grown, _grown) = (_grown, NewSignal());
        }

        grown.SetResult();
    }

    /// <summary>The first line that fits, now or as soon as it is printed.</summary>
    public async Task<string> Line(Func<string, bool> fits, string what)
    {
        using var patience = Patience.Start();
        while (true)
        {
            Task grown;
            lock (_gate)
            {
                grown = _grown.Task;
            }

            if (Lines.FirstOrDefault(fits) is { } line)
            {
                return line;
            }

            await patience.For(grown, () => $"No log line with {what}. The last ones:\n{Tail(20)}");
        }
    }

    public string Tail(int count) => string.Join('\n', Lines.TakeLast(count));

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
