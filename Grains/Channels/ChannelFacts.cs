using LytSlot.Channels;

namespace LytSlot.Grains.Channels;

/// <summary>What Telegram said of a channel.</summary>
/// <param name="Exists">False: no such chat, or the bot is not in it and sees nothing.</param>
/// <param name="IsChannel">False for groups and private chats.</param>
/// <param name="Title">Its title; empty when it does not exist.</param>
/// <param name="Username">Public name without @; null for a private channel.</param>
/// <param name="IsProtected">Whether its content may not be forwarded.</param>
/// <param name="Subscribers">Members; null when not told.</param>
/// <param name="Bot">The bot's rights.</param>
/// <param name="PersonMayPost">Whether the person is its creator or an administrator who may post.</param>
internal sealed record ChannelFacts(
    bool Exists,
    bool IsChannel,
    string Title,
    string? Username,
    bool IsProtected,
    int? Subscribers,
    BotRights Bot,
    bool PersonMayPost);
