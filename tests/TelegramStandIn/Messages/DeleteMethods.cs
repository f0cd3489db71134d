using LytSlot.TelegramStandIn.Api;
using LytSlot.TelegramStandIn.Chats;
using LytSlot.TelegramStandIn.State;

namespace LytSlot.TelegramStandIn.Messages;

/// <summary>Taking messages down. Old ones stay, whoever asks.</summary>
internal static class DeleteMethods
{
    private const int MostAtOnce = 100;

    public static object One(BotCall call)
    {
        var chat = call.MemberChat();
        var post = chat.Live(call.RequiredNumber("message_id"))
            ?? throw Refusal.BadRequest("message to delete not found");
        if (Objection(call, chat, post) is { } objection)
        {
            throw Refusal.BadRequest(objection);
        }

        Remove(call, post);
        return true;
    }

    /// <summary>Messages that are not there or can't be deleted are passed over.</summary>
    public static object Many(BotCall call)
    {
        var chat = call.MemberChat();
        var ids = call.Args.Object<List<long>>("message_ids", "can't parse message identifiers JSON object") ?? [];
        if (ids.Count is 0 or > MostAtOnce)
        {
            throw Refusal.BadRequest(ids.Count == 0
                ? "message identifiers are not specified"
                : "too many message identifiers specified");
        }

        foreach (var post in ids.Select(id => chat.Live(id)).OfType<Post>())
        {
            if (Objection(call, chat, post) is null)
            {
                Remove(call, post);
            }
        }

        return true;
    }

    private static string? Objection(BotCall call, ChatRoom chat, Post post)
    {
        if (chat.Info.IsChannel)
        {
            var rights = chat.Info.Bot.Rights;
            var own = post.SentBy == call.BotId && rights is { CanPostMessages: true };
            if (!own && rights is not { CanDeleteMessages: true })
            {
                return "message can't be deleted";
            }
        }

        return call.Now - post.SentAt >= TimeSpan.FromHours(call.World.Settings.DeleteHours)
            ? "message can't be deleted for everyone"
            : null;
    }

    private static void Remove(BotCall call, Post post) =>
        call.World.Put(post.Deleted(new PostEvent("deleted", call.Now, call.BotId, null)));
}
