using Telegram.Bot.Exceptions;

namespace LytSlot.ServiceDefaults.Telegram;

/// <summary>What Telegram's error texts mean for the bot's messages (https://core.telegram.org/api/errors).</summary>
public static class TelegramRefusals
{
    /// <summary>The message already shows what it was to show.</summary>
    public static bool SaysNotModified(this ApiRequestException refusal) => refusal.Says("message is not modified");

    /// <summary>The tap or the checkout was answered before, or is too old to be answered.</summary>
    public static bool SaysTooLate(this ApiRequestException refusal) =>
        refusal.Says("query is too old") || refusal.Says("QUERY_ID_INVALID");

    /// <summary>Nothing can be sent to this person: they blocked the bot, never began, or left Telegram.</summary>
    public static bool SaysPersonGone(this ApiRequestException refusal) =>
        refusal.Says("bot was blocked by the user")
        || refusal.Says("user is deactivated")
        || refusal.Says("bot can't initiate conversation")
        || refusal.Says("chat not found");

    /// <summary>How long Telegram wants to be left alone after a 429; null for any other answer.</summary>
    public static TimeSpan? AsksToWait(this ApiRequestException refusal) => refusal.ErrorCode == 429
        ? TimeSpan.FromSeconds(Math.Max(1, refusal.Parameters?.RetryAfter ?? 1))
        : null;

    private static bool Says(this ApiRequestException refusal, string words) =>
        refusal.Message.Contains(words, StringComparison.OrdinalIgnoreCase);
}
