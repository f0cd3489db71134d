using LytSlot.Channels;
using LytSlot.Grains.Channels;
using LytSlot.Grains.Orders;

namespace LytSlot.Grains.Publishing;

/// <summary>
/// Looks at a published post. Whatever is not Telegram's clear word on this post or this channel proves nothing: a
/// limit, an error of a server, no answer, a right that is missing, a probe chat that the bot was put out of.
/// </summary>
internal sealed class PostWatch(
    IGrainFactory grains, IPosts posts, IChannelDesk desk, Timings timings, TimeProvider time)
{
    /// <summary>What stands of a published order. A channel without the bot is told so on the way.</summary>
    /// <param name="order">A published order with a check that is due.</param>
    public async Task<PostSight> Look(OrderState order)
    {
        var channel = order.ChannelId!.Value;
        var parts = order.MessageIds;
        var patience = order.ChecksAt.Length > 1 ? timings.CheckPatience : timings.LastCheckPatience;
        var started = time.GetTimestamp();
        for (var index = 0; index < parts.Length; index++)
        {
            // One patience for the whole post, however many messages it has.
            var left = patience - time.GetElapsedTime(started);
            var rest = left > TimeSpan.Zero ? left : TimeSpan.Zero;
            switch (await posts.Probe(channel, parts[index], order.ChecksAt[0], rest))
            {
                case ProbeResult.Missing:
                    return new(SightKind.Removed);
                case ProbeResult.Stands seen when !IsAsSent(order, index, seen):
                    return new(SightKind.Altered);
                case ProbeResult.Barred barred:
                    return new(SightKind.Unclear, barred.Words);
                case ProbeResult.Unclear unclear:
                    return await Standing(channel, unclear);
            }
        }

        return new(SightKind.Intact, CoveredBy: await CoveredBy(order));
    }

    /// <summary>Without a fingerprint nothing is known but that it stands.</summary>
    private static bool IsAsSent(OrderState order, int index, ProbeResult.Stands seen) =>
        order.Fingerprint is not { Length: > 0 } whole || ContentFingerprint.IsPart(whole, index, seen.Fingerprint);

    /// <summary>The probe chat may be what the bot lacks rights in; so the channel itself is asked.</summary>
    private async Task<PostSight> Standing(long channel, ProbeResult.Unclear unclear)
    {
        if (unclear.Fault is TelegramFault.Rights && await desk.Standing(channel) is { } standing)
        {
            await grains.GetGrain<IChannelGrain>(new ChannelKey(channel).ToString()).RightsChanged(standing.Rights);
            if (!standing.Rights.IsMember)
            {
                return new(standing.IsGone ? SightKind.ChannelGone : SightKind.BotOut);
            }
        }

        return new(SightKind.Unclear, unclear.Words);
    }

    private async Task<int?> CoveredBy(OrderState order) => order is { Top: { } top, PublishedAt: { } since }
        ? (await grains.GetGrain<IChannelPosts>(new ChannelPostsKey(order.ChannelId!.Value).ToString())
            .Above(order.MessageIds.Max(), since + top))?.Message
        : null;
}
