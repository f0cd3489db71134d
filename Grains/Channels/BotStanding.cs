using LytSlot.Channels;

namespace LytSlot.Grains.Channels;

/// <summary>Telegram's clear word on the bot in a channel.</summary>
/// <param name="Rights">What it may.</param>
/// <param name="IsGone">Whether there is no such channel, as far as a bot is told; it has no rights then.</param>
internal sealed record BotStanding(BotRights Rights, bool IsGone = false);
