using System.Text;
using LytSlot.TelegramStandIn.Api;
using LytSlot.TelegramStandIn.State;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Messages;

/// <summary>What Telegram checks in keyboards.</summary>
internal static class MarkupRules
{
    private const int LongestData = 64;
    private const int MostButtons = 100;

    public static ReplyMarkup? Read(BotCall call)
    {
        var markup = call.Args.Object<ReplyMarkup>("reply_markup", "can't parse reply keyboard markup JSON object");
        if (markup is null)
        {
            return null;
        }

        if (markup is { InlineKeyboard: null, Keyboard: null, RemoveKeyboard: null, ForceReply: null })
        {
            throw Refusal.BadRequest("object expected as reply markup");
        }

        if (markup.InlineKeyboard is { } inline)
        {
            CheckInline(inline);
        }

        if (markup.Keyboard is { } keyboard)
        {
            CheckKeyboard(keyboard);
        }

        return markup;
    }

    /// <summary>The buttons of a message being edited: only inline ones, none at all when the list is empty.</summary>
    public static ReplyMarkup? ReadInline(BotCall call)
    {
        var markup = Read(call);
        return markup switch
        {
            null => null,
            { InlineKeyboard: null } => throw Refusal.BadRequest("inline keyboard expected"),
            { InlineKeyboard: var rows } => rows.Any(row => row.Count > 0) ? markup : null,
        };
    }

    /// <summary>Puts the markup where it belongs: under the message, or under the message field of the chat.</summary>
    public static Message Apply(World world, ChatRoom chat, Message message, ReplyMarkup? markup)
    {
        switch (markup)
        {
            case null:
                return message;
            case { InlineKeyboard: { } rows }:
                return rows.Any(row => row.Count > 0) ? message with { ReplyMarkup = markup } : message;
            case var _ when chat.Info.IsChannel:
                throw Refusal.BadRequest("inline keyboard expected");
            case { ForceReply: true }:
                return message;
            default:
                world.Put(chat.Info with { Keyboard = markup.Keyboard is null ? null : markup });
                return message;
        }
    }

    private static void CheckInline(IReadOnlyList<IReadOnlyList<InlineButton>> rows)
    {
        if (rows.Sum(row => row.Count) > MostButtons)
        {
            throw Refusal.BadRequest("REPLY_MARKUP_TOO_LONG");
        }

        foreach (var button in rows.SelectMany(row => row))
        {
            CheckInline(button);
        }
    }

    private static void CheckInline(InlineButton button)
    {
        if (string.IsNullOrWhiteSpace(button.Text))
        {
            throw Refusal.BadRequest("can't parse inline keyboard button: Button text must be non-empty");
        }

        var kinds = new object?[]
        {
            button.Url, button.CallbackData, button.WebApp, button.LoginUrl, button.SwitchInlineQuery,
            button.SwitchInlineQueryCurrentChat, button.SwitchInlineQueryChosenChat, button.CopyText, button.Pay,
        }.Count(kind => kind is not null);
        if (kinds == 0)
        {
            throw Refusal.BadRequest(
                "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }

        if (button.CallbackData is { } data && Encoding.UTF8.GetByteCount(data) is 0 or > LongestData)
        {
            throw Refusal.BadRequest("BUTTON_DATA_INVALID");
        }

        if (button.Url is { } url && !IsLink(url))
        {
            throw Refusal.BadRequest($"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL");
        }
    }

    private static bool IsLink(string url) =>
        Uri.TryCreate(url.Contains(':') ? url : $"http://{url}", UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https" or "tg"
        && (uri.Scheme == "tg" || uri.Host.Contains('.', StringComparison.Ordinal) || uri.IsLoopback);

    private static void CheckKeyboard(IReadOnlyList<IReadOnlyList<KeyboardButton>> rows)
    {
        foreach (var button in rows.SelectMany(row => row))
        {
            if (string.IsNullOrWhiteSpace(button.Text))
            {
                throw Refusal.BadRequest("can't parse keyboard button: Button text must be non-empty");
            }

            // Telegram wants the bot's rights to be within the person's, so that the person can give them.
            if (button.RequestChat is { UserAdministratorRights: { } theirs, BotAdministratorRights: { } ours }
                && !theirs.Covers(ours))
            {
                throw Refusal.BadRequest("BOT_ADMINISTRATOR_RIGHTS_INVALID");
            }
        }
    }
}
