using LytSlot.Channels;
using LytSlot.Conversations;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace LytSlot.BotHost.Updates;

/// <summary>Reads Telegram's updates (https://core.telegram.org/bots/api#update). Pure.</summary>
internal static class UpdateReader
{
    /// <summary>The kinds we ask for.</summary>
    public static readonly UpdateType[] Wanted =
    [
        UpdateType.Message,
        UpdateType.EditedMessage,
        UpdateType.CallbackQuery,
        UpdateType.PreCheckoutQuery,
        UpdateType.MyChatMember,
        UpdateType.ChannelPost,
        UpdateType.MessageReactionCount,
    ];

    /// <summary>The lane of an update; what is not as Telegram describes it fails alike where it is handled.</summary>
    public static Lane LaneOf(Update update)
    {
        try
        {
            return Read(update)?.Lane ?? default;
        }
        catch (Exception failure) when (failure is NullReferenceException or ArgumentException)
        {
            return default;
        }
    }

    /// <summary>What the update is to us; null: nothing, as what people say in a group.</summary>
    public static Inbound? Read(Update update) => update switch
    {
        // Money counts wherever the bill was paid.
        { Message: { From: { } from, SuccessfulPayment: not null } message } =>
            new Inbound.Talk(MessageReader.Read(update.Id, Person(from), message)),
        { Message: { Chat.Type: ChatType.Private, From: { } from } message } when IsOfThePerson(message) =>
            new Inbound.Talk(MessageReader.Read(update.Id, Person(from), message)),
        { Message: { Chat.Type: ChatType.Group or ChatType.Supergroup, From: { IsBot: false } from } message }
            when MessageReader.Addressed(message) is var (bot, payload) =>
            new Inbound.Group(message.Chat.Id, bot, payload, from.LanguageCode),
        { EditedMessage: { Chat.Type: ChatType.Private, From: { } from } } =>
            new Inbound.Talk(new BotInput.Edited(update.Id, Person(from))),
        { CallbackQuery: { Data: { } data } tap } when IsPrivate(tap) => new Inbound.Talk(
            new BotInput.Tapped(update.Id, Person(tap.From), tap.Id, Shown(tap.Message), data)),
        { PreCheckoutQuery: { } query } => new Inbound.Talk(new BotInput.CheckingOut(
            update.Id, Person(query.From), query.Id, query.InvoicePayload, new(query.TotalAmount, query.Currency))),
        { MyChatMember: { Chat.Type: ChatType.Private } change } => new Inbound.Talk(new BotInput.Blocked(
            update.Id, Person(change.From), change.NewChatMember is ChatMemberBanned or ChatMemberLeft)),
        { MyChatMember: { Chat.Type: ChatType.Channel } change } => Standing(update.Id, change),
        { ChannelPost: { } post } => new Inbound.Post(post.Chat.Id, post.MessageId, PostedAt(post)),
        { MessageReactionCount: { Chat.Type: ChatType.Channel } counted } => new Inbound.Reactions(
            counted.Chat.Id, new(counted.MessageId, Total(counted.Reactions), Moment(counted.Date), update.Id)),
        _ => null,
    };

    private static int Total(ReactionCount[] reactions) =>
        (int)Math.Min(int.MaxValue, reactions.Sum(one => (long)one.TotalCount));

    private static DateTimeOffset? PostedAt(Message post) => post.IsServiceMessage || post.Date <= DateTime.UnixEpoch
        ? null
        : Moment(post.Date);

    private static DateTimeOffset Moment(DateTime date) => new(DateTime.SpecifyKind(date, DateTimeKind.Utc));

    private static Inbound.Standing Standing(int id, ChatMemberUpdated change)
    {
        var rights = change.NewChatMember switch
        {
            ChatMemberAdministrator admin =>
                new BotRights(true, admin.CanPostMessages, admin.CanEditMessages, admin.CanDeleteMessages),
            ChatMemberLeft or ChatMemberBanned => new BotRights(false, false, false, false),
            _ => new BotRights(true, false, false, false),
        };
        var added = change.NewChatMember is ChatMemberAdministrator
            ? new BotInput.AddedToChannel(id, Person(change.From), change.Chat.Id)
            : null;
        return new(change.Chat.Id, rights with { At = Moment(change.Date), Update = id }, added);
    }

    // Telegram itself writes into the chat, too: that a payment came back, that something was pinned.
    private static bool IsOfThePerson(Message message) =>
        !message.IsServiceMessage || message.ChatShared is not null;

    // A tap on a message that is too old to be shown still comes from the private chat of its sender.
    private static bool IsPrivate(CallbackQuery tap) => tap.Message is null or { Chat.Type: ChatType.Private };

    // Telegram dates a message that it no longer shows 0, which the client reads as no date at all.
    private static int? Shown(Message? message) =>
        message is null || message.Date <= DateTime.UnixEpoch ? null : message.MessageId;

    private static BotPerson Person(User user) =>
        new(user.Id, string.IsNullOrWhiteSpace(user.FirstName) ? "?" : user.FirstName, user.LanguageCode);
}
