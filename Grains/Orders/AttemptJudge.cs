using LytSlot.Channels;
using LytSlot.Creatives;
using LytSlot.Grains.Channels;
using LytSlot.Grains.Marking;
using LytSlot.Grains.Publishing;
using LytSlot.Orders;

namespace LytSlot.Grains.Orders;

/// <summary>
/// Finds out what stands of an order when nobody has said: after an attempt without a result, before an attempt that
/// comes late, and after a publication that another attempt came before. Reports to the order. Searches have the few
/// probes there are one after the other: taking turns, all those of a dead silo would end late, and none in time. Where
/// there is nothing to save any more, it is looked last.
/// </summary>
internal sealed class AttemptJudge(
    IGrainFactory grains, PostSearch search, IPosts posts, Timings timings, TimeProvider time)
{
    /// <summary>What became of the open attempt.</summary>
    public async Task Judge(IOrderWork work, OrderKey key, OrderState order)
    {
        var attempt = order.Attempt!;
        if (await Content(order) is not { } content)
        {
            await work.AttemptUnclear(attempt.Number);
            return;
        }

        var result = await search.Find(
            new(
                key.Order,
                order.ChannelId!.Value,
                content,
                attempt.Since,
                attempt.IsLook ? time.GetUtcNow() : attempt.At + timings.AttemptLease,
                attempt.IsLook ? await Below(order, attempt) : attempt.AfterMessage,
                Known: [],
                order.Status is OrderStatus.Failed ? time.GetUtcNow() : Turn(order.StartsAt, key)),
            all: false);
        await (result switch
        {
            { Posts: [var post, ..] } =>
                work.AttemptStands(attempt.Number, post.Messages, post.Fingerprint, post.PostedAt),
            { ProvesAbsence: true } => work.AttemptMissed(attempt.Number),
            _ => work.AttemptUnclear(attempt.Number),
        });
    }

    /// <summary>Whether an attempt that was given up published after all; what it left is taken down.</summary>
    public async Task LookAgain(IOrderWork work, OrderKey key, OrderState order)
    {
        var doubt = order.Doubt!;
        var after = doubt.AfterMessage ?? (order.MessageIds.IsEmpty ? null : order.MessageIds.Min() - 1);
        if (after is null || await Content(order) is not { } content)
        {
            await work.LookedAgain(isDone: after is null, copies: 0);
            return;
        }

        var channel = order.ChannelId!.Value;
        var result = await search.Find(
            new(
                key.Order,
                channel,
                content,
                doubt.Since,
                time.GetUtcNow(),
                after,
                order.MessageIds,
                time.GetUtcNow()),
            all: true);
        var isDone = result.IsComplete;
        foreach (var post in result.Posts)
        {
            isDone &= await posts.TakeDown(channel, post.Messages, OrderViews.Stub(order)) is TakeDownResult.Down;
        }

        await work.LookedAgain(isDone, result.Posts.Length);
    }

    /// <summary>
    /// Its place among those who look: the earliest slot first; of one slot any, as long as all looks of a search come
    /// before or after those of another.
    /// </summary>
    public static DateTimeOffset Turn(DateTimeOffset slot, OrderKey key) =>
        slot.AddTicks(BitConverter.ToUInt32(key.Order.ToByteArray(), 12) % TimeSpan.TicksPerSecond);

    /// <summary>
    /// The highest message that is surely below what a look is after. What the channel shows by now is not: others may
    /// have posted since.
    /// </summary>
    private async Task<int?> Below(OrderState order, PublishAttempt look)
    {
        var older = await grains.GetGrain<IChannelPosts>(new ChannelPostsKey(order.ChannelId!.Value).ToString())
            .Before(look.Since - PostSearch.Skew);
        return older > look.AfterMessage ? older : look.AfterMessage ?? older;
    }

    private async Task<PostContent?> Content(OrderState order) =>
        (await grains.GetGrain<ICreativeGrain>(order.Creative).Read()).Value is { } creative
            ? MarkedPost.Of(creative.Content, order.Mark)
            : null;
}
