using System.Collections.Concurrent;

namespace LytSlot.Postgres.Tests;

[GrainType("note")]
internal sealed class NoteGrain([PersistentState("note")] IPersistentState<NoteState> store)
    : Grain, INoteGrain, IRemindable
{
    private static readonly ConcurrentDictionary<string, TaskCompletionSource> Fired = new();

    public static Task NextReminder(string key) => Signal(key).Task;

    public Task<string?> Read() => Task.FromResult(store.State.Text);

    public async Task Write(string text)
    {
        store.State = new NoteState { Text = text, Mood = Mood.VeryHappy };
        await store.WriteStateAsync();
    }

    public Task Remind() =>
        this.RegisterOrUpdateReminder("next", TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(15));

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        Signal(this.GetPrimaryKeyString()).TrySetResult();
        return Task.CompletedTask;
    }

    private static TaskCompletionSource Signal(string key) =>
        Fired.GetOrAdd(key, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
