using System.Collections.Immutable;
using LytSlot.Conversations;
using LytSlot.Creatives;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Payments;
using Telegram.Bot.Types.ReplyMarkups;

namespace LytSlot.ServiceDefaults.Telegram;

/// <summary>Carries out what a conversation answers: one reply, one call of the Bot API.</summary>
public sealed class ReplySender(ITelegramBotClient bot, PostSender posts)
{
    // Any number does; there is one such button at a time.
    private const int PickRequest = 1;

    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    private static readonly ChatAdministratorRights BotRights = new()
    {
        CanPostMessages = true,
        CanEditMessages = true,
        CanDeleteMessages = true,
    };

    // Only who may add administrators can add the bot; Telegram wants the bot's rights among the person's.
    private static readonly ChatAdministratorRights PersonRights = new()
    {
        CanPostMessages = true,
        CanEditMessages = true,
        CanDeleteMessages = true,
        CanPromoteMembers = true,
    };

    /// <summary>
    /// Sends one reply. Answers that come too late and edits that change nothing are successes; any other refusal comes
    /// out as <see cref="ApiRequestException"/>.
    /// </summary>
    /// <param name="chat">Private chat.</param>
    /// <param name="reply">What to do.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <returns>How many messages it put into the chat, for the bot's budget.</returns>
    public Task<int> Send(long chat, BotReply reply, CancellationToken cancel) => reply switch
    {
        BotReply.Screen screen => Show(chat, screen, cancel),
        BotReply.ChannelPicker picker => Say(chat, picker.Text, Picker(picker), cancel),
        BotReply.PickerGone gone => Say(chat, gone.Text, new ReplyKeyboardRemove(), cancel),
        BotReply.Preview preview => Preview(chat, preview.Content, cancel),
        BotReply.Invoice invoice => Bill(chat, invoice, cancel),
        BotReply.TapAnswer tap => Answer(bot.AnswerCallbackQuery(tap.CallbackId, tap.Text, cancellationToken: cancel)),
        BotReply.CheckoutAnswer checkout =>
            Answer(bot.AnswerPreCheckoutQuery(checkout.QueryId, checkout.Error, cancel)),
        _ => throw new InvalidOperationException($"No call carries out {reply?.GetType().Name}."),
    };

    private async Task<int> Show(long chat, BotReply.Screen screen, CancellationToken cancel)
    {
        if (screen.Replaces is { } message && await Edited(chat, message, screen, cancel))
        {
            return 1;
        }

        return await Say(chat, screen.Text, Keyboard(screen.Rows), cancel);
    }

    /// <summary>False when Telegram will never let this message show it: deleted, too old, or without text.</summary>
    private async Task<bool> Edited(long chat, int message, BotReply.Screen screen, CancellationToken cancel)
    {
        try
        {
            await bot.EditMessageText(
                chat,
                message,
                screen.Text.Text,
                replyMarkup: Keyboard(screen.Rows),
                linkPreviewOptions: NoPreview,
                entities: Entities.ToTelegram(screen.Text.Entities),
                cancellationToken: cancel);
            return true;
        }
        catch (ApiRequestException refusal) when (refusal.SaysNotModified())
        {
            return true;
        }
        catch (ApiRequestException refusal) when (refusal.ErrorCode == 400 && !refusal.SaysPersonGone())
        {
            return false;
        }
    }

    private async Task<int> Say(long chat, PostText text, ReplyMarkup? markup, CancellationToken cancel)
    {
        await bot.SendMessage(
            chat,
            text.Text,
            replyMarkup: markup,
            linkPreviewOptions: NoPreview,
            entities: Entities.ToTelegram(text.Entities),
            cancellationToken: cancel);
        return 1;
    }

    private async Task<int> Preview(long chat, PostContent content, CancellationToken cancel) =>
        (await posts.Send(chat, content, cancel)).Length;

    private async Task<int> Bill(long chat, BotReply.Invoice invoice, CancellationToken cancel)
    {
        await bot.SendInvoice(
            chat,
            invoice.Title,
            invoice.Description,
            invoice.Payload,
            invoice.Price.Currency,
            [new LabeledPrice(invoice.Title, invoice.Price.AmountMinor)],
            providerToken: "",
            startParameter: invoice.StartParameter,
            cancellationToken: cancel);
        return 1;
    }

    private static async Task<int> Answer(Task answering)
    {
        try
        {
            await answering;
        }
        catch (ApiRequestException refusal) when (refusal.SaysTooLate())
        {
            // The person sees the result in the message; the little clock on the button has stopped by itself.
        }

        return 0;
    }

    private static InlineKeyboardMarkup? Keyboard(ImmutableArray<ButtonRow> rows) => rows.IsDefaultOrEmpty
        ? null
        : new InlineKeyboardMarkup(rows.Select(row => row.Buttons.Select(Button)));

    private static InlineKeyboardButton Button(BotButton button) => button.Url is { } url
        ? InlineKeyboardButton.WithUrl(button.Text, url)
        : InlineKeyboardButton.WithCallbackData(button.Text, button.Tap!);

    private static ReplyKeyboardMarkup Picker(BotReply.ChannelPicker picker) => new(
    [
        [
            KeyboardButton.WithRequestChat(picker.Button, new KeyboardButtonRequestChat(PickRequest, true)
            {
                BotAdministratorRights = BotRights,
                UserAdministratorRights = PersonRights,
            }),
        ],
        [new KeyboardButton(picker.Back)],
    ])
    {
        ResizeKeyboard = true,
    };
}
