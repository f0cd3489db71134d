namespace LytSlot.Grains;

/// <summary>How every grain writes its state.</summary>
internal static class Storing
{
    /// <summary>
    /// Writes the next state, and with it the attempt that led there. Memory never runs ahead of storage: when the
    /// write fails the former state is back, the grain goes, and the next call reads again what is stored. What was
    /// written is in the store afterwards, and not what was given.
    /// </summary>
    public static async Task Save<TState>(this IPersistentState<TState> store, IGrainBase grain, TState next)
    {
        var before = store.State;
        store.State = Attempt.Current is { } attempt && next is IKeepsAttempts<TState> keeper
            ? keeper.Keeping(Attempts.With(keeper.Attempts, attempt))
            : next;
        try
        {
            await store.WriteStateAsync();
        }
        catch
        {
            store.State = before;
            grain.DeactivateOnIdle();
            throw;
        }
    }
}
