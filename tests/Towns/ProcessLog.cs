using System.Collections.Immutable;

namespace LytSlot.Towns;

/// <summary>Everything a process printed, line by line, over all its starts.</summary>
/// <param name="file">Where the lines are kept as well; null: nowhere.</param>
internal sealed class ProcessLog(string? file = null)
{
    /// <summary>Lines kept in memory when there is a file for all of them.</summary>
    private const int MostKept = 2_000;

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
            if (file is not null)
            {
                _lines = _lines.Count > MostKept ? _lines.RemoveAt(0) : _lines;
                File.AppendAllText(file, line + Environment.NewLine);
            }

            (grown, _grown) = (_grown, NewSignal());
        }

        grown.SetResult();
    }

    /// <summary>Completes with the next line.</summary>
    public Task Grown
    {
        get
        {
            lock (_gate)
            {
                return _grown.Task;
            }
        }
    }

    /// <summary>The first line that fits, now or as soon as it is printed.</summary>
    public async Task<string> Line(Func<string, bool> fits, string what)
    {
        using var patience = Patience.Start();
        while (true)
        {
            var grown = Grown;
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
