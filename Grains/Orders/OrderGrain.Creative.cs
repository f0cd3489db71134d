using LytSlot.Advertisers;
using LytSlot.Creatives;
using LytSlot.Grains.Advertisers;
using LytSlot.Grains.Conversations;
using LytSlot.Grains.Creatives;
using LytSlot.Grains.Marking;
using LytSlot.Orders;

namespace LytSlot.Grains.Orders;

/// <summary>What the two sides say of what is to be published.</summary>
internal sealed partial class OrderGrain
{
    public async Task<Outcome<OrderView>> Approve(int version) =>
        MayWork() ?? await Run(new OrderCommand.Approve(version, time.GetUtcNow()));

    public async Task<Outcome<OrderView>> RequestChanges(string words, int version) =>
        MayWork()
        ?? BadReason(words ?? "", shortest: 1)
        ?? await Run(new OrderCommand.RequestChanges(version, words!, time.GetUtcNow()));

    public async Task<Outcome<OrderView>> Resubmit(CreativeKey creative)
    {
        if (MineAsAdvertiser() is { } refused)
        {
            return refused;
        }

        // Read as the advertiser, so that somebody else's is not there.
        var read = await grains.GetGrain<ICreativeGrain>(creative.ToString()).Read();
        if (creative.Tenant != Key.Tenant)
        {
            return CreativeRules.NotFound;
        }

        if (read.Value is not { } written)
        {
            return read.Refusal!;
        }

        var book = await rules.Current();
        var resubmit = new OrderCommand.Resubmit(creative.ToString(), written.Hash, time.GetUtcNow())
        {
            Findings = book.Judge(written.Content, store.State.Mark?.Data.LegalName),
        };
        return store.State.Mark is { } mark && !MarkRules.HasRoom(written.Content, mark.Data, mark.Language)
            ? MarkRules.NoRoom
            : await Barred(resubmit) is { } barred ? (Outcome<OrderView>)barred
            : await Run(resubmit);
    }

    /// <summary>A repeat answers as before, whatever is thought of the advertiser by now.</summary>
    private async Task<Refusal?> Barred(OrderCommand.Resubmit resubmit)
    {
        if (OrderRules.Decide(store.State, resubmit, timings).Event is null)
        {
            return null;
        }

        using var caller = Caller.System.Enter();
        var known = await grains.Advertiser(Key.Tenant, store.State.AdvertiserId!.Value).Standing();
        return known.Standing is Standing.Blocked ? AdvertiserRefusals.Blocked : null;
    }
}
