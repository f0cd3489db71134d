using System.Collections.Concurrent;

namespace LytSlot.TelegramStandIn.Payments;

/// <summary>Questions to the bot that wait for an answer and die.</summary>
internal sealed class PendingQueries(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Question> _open = [];

    /// <summary>Opens a question; the task ends with the answer, or with null when time is over.</summary>
    public Task<QueryAnswer?> Ask(string id, TimeSpan lifetime)
    {
        var question = new Question(clock.GetUtcNow() + lifetime);
        _open[id] = question;
        return Wait(id, question, lifetime);
    }

    /// <summary>Answers a question; false when there is none of that id, or no longer.</summary>
    public bool Answer(string id, QueryAnswer answer) =>
        _open.TryRemove(id, out var question)
        && clock.GetUtcNow() <= question.Until
        && question.Answered.TrySetResult(answer);

    private async Task<QueryAnswer?> Wait(string id, Question question, TimeSpan lifetime)
    {
        try
        {
            return await question.Answered.Task.WaitAsync(lifetime, clock);
        }
        catch (TimeoutException)
        {
            _open.TryRemove(id, out _);
            return question.Answered.TrySetResult(null) ? null : await question.Answered.Task;
        }
    }

    private sealed class Question(DateTimeOffset until)
    {
        public DateTimeOffset Until => until;

        public TaskCompletionSource<QueryAnswer?> Answered { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
