using LytSlot.Creatives;
using LytSlot.Grains.Publishing;
using LytSlot.Orders;

namespace LytSlot.Grains.Orders;

/// <summary>
/// Finds out what stands of an order when nobody has said: after an attempt without a result, before an attempt that
/// comes late, and after a publication that another attempt came before. Reports to the order.
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
                attempt.AfterMessage,
                Known: [],
                order.StartsAt),
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
                order.StartsAt),
            all: true);
        var isDone = result.IsComplete;
        foreach (var post in result.Posts)
        {
            isDone &= await posts.TakeDown(channel, post.Messages) is TakeDownResult.Down;
        }

        await work.LookedAgain(isDone, result.Posts.Length);
    }

    private async Task<PostContent?> Content(OrderState order) =>
        (await grains.GetGrain<ICreativeGrain>(order.Creative).Read()).Value?.Content;
}
