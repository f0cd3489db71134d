namespace LytSlot.ApiHost.Requests;

/// <summary>
/// Asks once for all who want to know the same. Who comes while it is being asked gets the next answer, for which is
/// asked after they came: nobody is told what was true before they asked.
/// </summary>
/// <typeparam name="TQuestion">What is asked, and by whom where that makes a difference.</typeparam>
/// <typeparam name="TAnswer">The answer.</typeparam>
internal sealed class Company<TQuestion, TAnswer>
    where TQuestion : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TQuestion, Turn> _last = [];

    /// <summary>How many questions are being asked or wait to be.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _last.Count;
            }
        }
    }

    /// <summary>The answer of <paramref name="ask"/>, this one's or another caller's. So is its fault.</summary>
    public Task<TAnswer> Ask(TQuestion question, Func<Task<TAnswer>> ask)
    {
        Turn? before;
        var turn = new Turn();
        lock (_gate)
        {
            if (_last.TryGetValue(question, out before) && !before.HasStarted)
            {
                return before.Answer.Task;
            }

            _last[question] = turn;
        }

        return Take(turn, before, question, ask);
    }

    private async Task<TAnswer> Take(Turn turn, Turn? before, TQuestion question, Func<Task<TAnswer>> ask)
    {
        if (before is not null)
        {
            await ((Task)before.Answer.Task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        lock (_gate)
        {
            turn.HasStarted = true;
        }

        try
        {
            var answer = await ask();
            turn.Answer.SetResult(answer);
            return answer;
        }
        catch (Exception fault)
        {
            turn.Answer.SetException(fault);
            return await turn.Answer.Task;
        }
        finally
        {
            lock (_gate)
            {
                if (_last.GetValueOrDefault(question) == turn)
                {
                    _last.Remove(question);
                }
            }
        }
    }

    private sealed class Turn
    {
        public TaskCompletionSource<TAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Read and written with the gate held: who comes later does not get its answer.</summary>
        public bool HasStarted { get; set; }
    }
}
