using LytSlot.Channels;

namespace LytSlot.Grains.Channels;

/// <summary>The times its owner keeps free of ads.</summary>
internal sealed partial class ChannelGrain
{
    public Task<Outcome<ChannelView>> Block(TimeBlock block) => ChangeBlocks(
        channel => BlockRules.Block(channel, block, time.GetUtcNow()), "blocked", $"{block.Id:N}");

    public Task<Outcome<ChannelView>> Unblock(Guid block) => ChangeBlocks(
        channel => BlockRules.Unblock(channel, block, time.GetUtcNow()), "unblocked", $"{block:N}");

    public Task<Outcome<ChannelView>> UnblockTime(TimeRange range) => ChangeBlocks(
        channel => BlockRules.Unblock(channel, range, time.GetUtcNow()),
        "unblocked",
        $"{range.From.UtcDateTime:s}Z/{range.To.UtcDateTime:s}Z");

    public Task<Outcome<ChannelView>> CopyWeek(DateOnly week, DateOnly onto, int weeks) => ChangeBlocks(
        channel => BlockRules.CopyWeek(
            channel, week, onto, weeks, time.GetUtcNow(), () => Guid.CreateVersion7(time.GetUtcNow())),
        "week_copied",
        $"{week:O}/{onto:O}/{weeks}");

    private async Task<Outcome<ChannelView>> ChangeBlocks(
        Func<ChannelState, Outcome<ChannelState>> change, string kind, FormattableString what)
    {
        if (MayWork() is { } refusal)
        {
            return refusal;
        }

        var changed = change(store.State);
        if (changed.Value is not { } next)
        {
            return changed.Refusal!;
        }

        return next == store.State
            ? View()
            : await Commit(ChannelChanges.Blocked(next, kind, FormattableString.Invariant(what), Stamp()));
    }
}
