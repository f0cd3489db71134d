using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.State;

/// <summary>The bot's standing in a channel.</summary>
/// <param name="Status">As in <c>ChatMember</c>: <c>administrator</c>, <c>left</c> or <c>kicked</c>.</param>
/// <param name="Rights">Set for an administrator.</param>
/// <param name="Known">Whether the bot ever was a member: a private channel is unknown to it before.</param>
internal sealed record BotStanding(string Status, AdminRights? Rights, bool Known)
{
    public static readonly BotStanding Stranger = new("left", null, false);

    public bool IsMember => Status == "administrator";
}
