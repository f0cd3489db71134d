using LytSlot.Channels;
using LytSlot.Grains.Channels;
using LytSlot.Grains.Conversations;
using LytSlot.Grains.Publishing;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace LytSlot.Silo.Telegram;

/// <summary>
/// What the Bot API says of channels and of those in them (https://core.telegram.org/bots/api#getchat,
/// https://core.telegram.org/bots/api#getchatmember).
/// </summary>
internal sealed class TelegramChannelDesk(TelegramCalls calls, IBotIdentity identity, TimeProvider clock) : IChannelDesk
{
    // Many ask at once shortly before a full hour: who is not served until the slot need not be served any more.
    private static readonly TimeSpan LongestLeave = TimeSpan.FromSeconds(20);

    private static readonly BotRights NoRights = new(false, false, false, false);

    private static readonly string[] NotAMember = ["user not found", "member not found", "PARTICIPANT_ID_INVALID"];

    /// <summary>What a bot is told of a channel that was deleted, or that it never knew.</summary>
    private static readonly string[] GoneChannel = ["chat not found", "chat was deleted", "PEER_ID_INVALID"];

    public async Task<ChannelFacts?> Look(long channel, long? person)
    {
        var chat = await calls.Try(channel, (bot, cancel) => bot.GetChat(channel, cancel));
        if (!chat.Succeeded)
        {
            return IsOut(chat.Failure) ? Nothing : null;
        }

        var asking = (
            Bot: Member(channel, identity.Id),
            Person: person is { } someone ? Member(channel, someone) : null,
            Count: calls.Try(channel, (bot, cancel) => bot.GetChatMemberCount(channel, cancel)));
        var me = await asking.Bot;
        var them = asking.Person is null ? null : await asking.Person;
        var count = await asking.Count;
        if (IsUnclear(me) || (them is not null && IsUnclear(them)))
        {
            return null;
        }

        return new(
            Exists: true,
            IsChannel: chat.Value.Type == ChatType.Channel,
            chat.Value.Title ?? "",
            chat.Value.Username,
            chat.Value.HasProtectedContent,
            count.Succeeded ? count.Value : null,
            RightsOf(me.Value),
            MayPost(them?.Value));
    }

    public async Task<BotStanding?> Standing(long channel)
    {
        if (!await calls.HasLeave(channel, clock.GetUtcNow(), LongestLeave))
        {
            return null;
        }

        var me = await Member(channel, identity.Id);
        return IsUnclear(me) ? null
            : new(RightsOf(me.Value), !me.Succeeded && Array.Exists(GoneChannel, me.Failure.Says));
    }

    public async Task<int?> Subscribers(long channel)
    {
        if (!await calls.HasLeave(channel, clock.GetUtcNow(), LongestLeave))
        {
            return null;
        }

        var count = await calls.Try(channel, (bot, cancel) => bot.GetChatMemberCount(channel, cancel));
        return count.Succeeded ? count.Value : null;
    }

    private static ChannelFacts Nothing =>
        new(false, false, "", null, IsProtected: false, null, NoRights, PersonMayPost: false);

    private Task<CallResult<ChatMember>> Member(long channel, long user) =>
        calls.Try(channel, (bot, cancel) => bot.GetChatMember(channel, user, cancel));

    private static BotRights RightsOf(ChatMember? member) => member switch
    {
        ChatMemberAdministrator rights =>
            new(true, rights.CanPostMessages, rights.CanEditMessages, rights.CanDeleteMessages),
        ChatMemberMember => NoRights with { IsMember = true },
        _ => NoRights,
    };

    private static bool MayPost(ChatMember? member) =>
        member is ChatMemberOwner or ChatMemberAdministrator { CanPostMessages: true };

    /// <summary>Telegram shows only administrators who else is there, so that is an answer about the bot too.</summary>
    private static bool IsUnclear(CallResult<ChatMember> member) =>
        !member.Succeeded && !IsOut(member.Failure) && !Array.Exists(NotAMember, member.Failure.Says);

    private static bool IsOut(CallFailure failure) =>
        failure is { Kind: CallFailureKind.Refused, Fault: TelegramFault.Rights };
}
