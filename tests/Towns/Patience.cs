namespace LytSlot.Towns;

/// <summary>How long a story waits for one signal; when none comes, a message says what was there instead.</summary>
internal sealed class Patience : IDisposable
{
    /// <summary>For what a person waits for. Generous: it is only ever used up by a failing test.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _over;

    private Patience(TimeSpan limit)
    {
        Limit = limit;
        _over = CancellationTokenSource.CreateLinkedTokenSource(RunIsOver());
        _over.CancelAfter(limit);
    }

    /// <summary>Ends all waiting when the run is broken off; told by whoever runs the town.</summary>
    public static Func<CancellationToken> RunIsOver { get; set; } = () => CancellationToken.None;

    public TimeSpan Limit { get; }

    public CancellationToken Token => _over.Token;

    public bool IsOver => _over.IsCancellationRequested;

    public static Patience Start(TimeSpan? limit = null) => new(limit ?? Usual);

    /// <summary>Waits for a signal.</summary>
    /// <exception cref="TimeoutException">It did not come in time.</exception>
    public async Task For(Task signal, Func<string> complaint)
    {
        try
        {
            await signal.WaitAsync(Token);
        }
        catch (OperationCanceledException) when (IsOver)
        {
            throw Complain(complaint());
        }
    }

    public TimeoutException Complain(string complaint) => new($"Within {Limit.TotalSeconds:0} s: {complaint}");

    public void Dispose() => _over.Dispose();
}
