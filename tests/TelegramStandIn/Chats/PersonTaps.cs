using LytSlot.TelegramStandIn.Control;
using LytSlot.TelegramStandIn.Payments;
using LytSlot.TelegramStandIn.State;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Chats;

/// <summary>A person taps an inline button and waits for the bot.</summary>
internal static class PersonTaps
{
    public static async Task<TapResult> Tap(World world, long userId, TapBody body)
    {
        var (url, answer) = world.Act(() => Begin(world, userId, body));
        if (answer is null)
        {
            return new TapResult(false, null, url, false);
        }

        return await answer is { } given
            ? new TapResult(true, given.Text, given.Url, given.Alert)
            : new TapResult(false, null, null, false);
    }

    private static (string? Url, Task<QueryAnswer?>? Answer) Begin(World world, long userId, TapBody body)
    {
        var user = world.Person(userId);
        var chat = world.Chats[userId];
        var (post, button) = Find(chat, body);
        if (button.CallbackData is null)
        {
            return (button.Url, null);
        }

        var query = new CallbackQuery
        {
            Id = $"{userId}{World.NewToken("")[..10]}",
            From = user.ToTelegram(),
            Message = post.Message,
            ChatInstance = $"{userId * 7919}",
            Data = button.CallbackData,
        };
        var answer = world.Queries.Ask(query.Id, TimeSpan.FromSeconds(world.Settings.CallbackSeconds));
        world.Updates.Add("callback_query", userId, query);
        return (null, answer);
    }

    private static (Post Post, InlineButton Button) Find(ChatRoom chat, TapBody body)
    {
        var candidates = body.MessageId is { } id
            ? chat.Live(id) is { } one ? [one] : []
            : chat.Posts.Reverse().Where(post => !post.IsDeleted);
        Post? last = null;
        foreach (var post in candidates)
        {
            last ??= post;
            var buttons = (post.Message.ReplyMarkup?.InlineKeyboard ?? []).SelectMany(row => row).ToList();
            var button = buttons.Find(one => one.Text == body.Button)
                ?? buttons.Find(one => one.CallbackData == body.Button);
            if (button is not null)
            {
                return (post, button);
            }
        }

        return body.Stale && last is not null
            ? (last, new InlineButton { Text = body.Button, CallbackData = body.Button })
            : throw ControlRefusal.Missing($"There is no such button: {body.Button}");
    }
}
