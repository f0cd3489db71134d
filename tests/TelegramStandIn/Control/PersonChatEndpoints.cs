using LytSlot.TelegramStandIn.Files;
using LytSlot.TelegramStandIn.State;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Control;

/// <summary>A person's chat with the bot, as the person sees it, and the files in it.</summary>
internal static class PersonChatEndpoints
{
    public static void Map(IEndpointRouteBuilder control)
    {
        control.MapGet("/users/{id:long}/chat", (
            long id,
            long? after,
            double? wait,
            int? limit,
            World world,
            Watching watching,
            CancellationToken aborted) => watching.Until(
                () => Room(world, id).Version > (after ?? -1),
                () => Room(world, id).Changed,
                () => View(world, id, limit),
                after is null ? 0 : wait,
                aborted));
        control.MapGet("/files/{key}/{size}", (string key, string size, HttpContext http, World world) =>
        {
            if (FileMethods.Read(world, key, size) is not { } file)
            {
                return Results.NotFound();
            }

            http.Response.Headers.CacheControl = "private, max-age=86400, immutable";
            return Results.Bytes(file.Content, file.MimeType);
        });
        control.MapGet("/gallery/{name}", (string name) =>
            Results.Bytes(GeneratedPicture.Draw($"{name}.png", 320, 240), "image/png"));
    }

    private static ChatRoom Room(World world, long id)
    {
        world.Person(id);
        return world.Chats[id];
    }

    private static ChatView View(World world, long id, int? limit)
    {
        var room = Room(world, id);
        return new ChatView(
            room.Version,
            world.Person(id),
            room.Info.Keyboard,
            room.Info.Pinned,
            [.. room.Posts.TakeLast(limit ?? int.MaxValue).Select(post => PostView.Of(world, post))]);
    }

    /// <param name="Version">Pass it as <c>after</c> to wait for the next change.</param>
    internal sealed record ChatView(
        long Version,
        UserAccount User,
        ReplyMarkup? Keyboard,
        IReadOnlyList<int> Pinned,
        IReadOnlyList<PostView> Messages);
}
