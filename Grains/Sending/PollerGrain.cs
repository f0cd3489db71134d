using LytSlot.Sending;

namespace LytSlot.Grains.Sending;

/// <summary>
/// Shell around <see cref="PollerRules"/>. Stored, so that a lease outlives the silo it was given on.
/// </summary>
[GrainType("poller")]
internal sealed class PollerGrain(
    [PersistentState("poller")] IPersistentState<PollerState> store,
    TimeProvider time) : Grain, IPollerGrain
{
    public async Task<PollerLease> Lease(string host)
    {
        Callers.Current.MustBeMachinery();
        var (next, answer) = PollerRules.Ask(store.State, host, time.GetUtcNow());
        await Save(next);
        return answer;
    }

    public Task Release(string host)
    {
        Callers.Current.MustBeMachinery();
        return Save(PollerRules.Release(store.State, host));
    }

    private Task Save(PollerState next) => next == store.State ? Task.CompletedTask : store.Save(this, next);
}
