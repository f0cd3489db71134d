using LytSlot.Creatives;
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
        return creative.Tenant != Key.Tenant ? CreativeRules.NotFound
            : read.Refusal is { } refusal ? (Outcome<OrderView>)refusal
            : store.State.Mark is { } mark && !MarkRules.HasRoom(read.Value!.Content, mark.Data, mark.Language)
                ? MarkRules.NoRoom
            : await Run(new OrderCommand.Resubmit(creative.ToString(), read.Value!.Hash, time.GetUtcNow()));
    }
}
