namespace LytSlot.Grains;

/// <summary>How every grain writes its state.</summary>
internal static class Storing
{
    /// <summary>
    /// Writes the next state. Memory never runs ahead of storage: when the write fails the former state is back, the
    /// grain
    /// goes, and the next call reads again what is stored.
    /// </summary>
    public static async Task Save<TState>(this IPersistentState<TState> store, IGrainBase grain, TState next)
    {
        var before = store.State;
        store.State = next;
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
