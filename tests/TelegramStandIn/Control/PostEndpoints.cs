using LytSlot.TelegramStandIn.Channels;
using LytSlot.TelegramStandIn.State;

namespace LytSlot.TelegramStandIn.Control;

/// <summary>What administrators post in channels, and what is there to see.</summary>
internal static class PostEndpoints
{
    public static void Map(IEndpointRouteBuilder control)
    {
        control.MapGet("/channels/{id:long}/posts", (
            long id,
            long? after,
            double? wait,
            int? limit,
            World world,
            Watching watching,
            CancellationToken aborted) => watching.Until(
                () => Known(world, id).Version > (after ?? -1),
                () => Known(world, id).Changed,
                () => View(world, id, limit),
                after is null ? 0 : wait,
                aborted));
        control.MapPost("/channels/{id:long}/posts", (long id, NewPost body, World world) =>
            world.Act(() => PostView.Of(world, ChannelPosts.Add(world, id, body))));
        control.MapPatch("/channels/{id:long}/posts/{messageId:int}", (
            long id, int messageId, PostChange body, World world) =>
            world.Act(() => PostView.Of(world, ChannelPosts.Edit(world, id, messageId, body))));
        control.MapPut("/channels/{id:long}/posts/{messageId:int}/reactions", (
            long id, int messageId, ReactionsBody body, World world) =>
            world.Act(() => PostView.Of(world, ChannelPosts.React(world, id, messageId, body))));
        control.MapDelete("/channels/{id:long}/posts/{messageId:int}", (
            long id, int messageId, long byUserId, World world) =>
            world.Act(() => PostView.Of(world, ChannelPosts.Delete(world, id, messageId, byUserId))));
    }

    private static ChannelPostsView View(World world, long id, int? limit)
    {
        var channel = Known(world, id);
        return new ChannelPostsView(
            channel.Version,
            [.. channel.Posts.TakeLast(limit ?? int.MaxValue).Select(post => PostView.Of(world, post))]);
    }

    /// <summary>A deleted channel, too: what stood there is known for ever.</summary>
    private static ChatRoom Known(World world, long id) =>
        world.Chats.GetValueOrDefault(id) is { Info.IsChannel: true } channel
            ? channel
            : throw ControlRefusal.Missing($"There is no channel {id}.");

    internal sealed record ChannelPostsView(long Version, IReadOnlyList<PostView> Posts);
}
