using LytSlot.Grains.Queries;
using LytSlot.Moderation;
using LytSlot.Queries;
using Orleans.Concurrency;

namespace LytSlot.Grains.Moderation;

/// <summary>Asks the database for what waits for admins. Who looks has heard the bell.</summary>
[GrainType("moderation-queries"), StatelessWorker]
internal sealed class ModerationQueriesGrain(IModerationLists lists) : Grain, IModerationQueries
{
    public async Task<Outcome<ModerationPage>> Queue(Page page, CancellationToken cancel)
    {
        if (Callers.Current.Kind is not CallerKind.Admin)
        {
            return Callers.AdminNeeded;
        }

        if (PageRules.Objection(page) is { } refusal)
        {
            return refusal;
        }

        using (Caller.System.Enter())
        {
            GrainFactory.GetGrain<IModerationBell>(ModerationKey.Only).Looked().Ignore();
        }

        return await lists.Queue(page, cancel) is { } found ? found : PageRules.BadPage;
    }
}
