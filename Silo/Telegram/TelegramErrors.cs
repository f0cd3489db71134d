using System.Net;
using LytSlot.Grains.Publishing;
using Telegram.Bot.Exceptions;

namespace LytSlot.Silo.Telegram;

/// <summary>
/// What Telegram's errors mean, as pure functions of code and description. The Bot API documents neither; the texts are
/// those of its server (https://github.com/tdlib/telegram-bot-api) and of https://core.telegram.org/api/errors.
/// </summary>
internal static class TelegramErrors
{
    private static readonly TimeSpan UntoldWait = TimeSpan.FromSeconds(1);

    private static readonly string[] Gone =
    [
        "message to forward not found",
        "message to edit not found",
        "message to delete not found",
        "message to copy not found",
        "message to pin not found",
        "message to unpin not found",
    ];

    private static readonly string[] PersonGone =
    [
        "bot was blocked by the user",
        "user is deactivated",
        "bot can't initiate conversation",
        "bot can't send messages to bots",
    ];

    private static readonly string[] Rights =
    [
        "not enough rights",
        "CHAT_WRITE_FORBIDDEN",
        "CHAT_ADMIN_REQUIRED",
        "CHAT_RESTRICTED",
        "CHANNEL_PRIVATE",
        "PEER_ID_INVALID",
        "need administrator rights",
        "have no rights",
        "bot was kicked",
        "bot is not a member",
        "chat not found",
        "chat was deleted",
        "member list is inaccessible",
    ];

    /// <summary>What to do about a refusal.</summary>
    /// <param name="code">Telegram's <c>error_code</c>.</param>
    /// <param name="words">Telegram's <c>description</c>.</param>
    public static TelegramFault FaultOf(int code, string words) => code switch
    {
        429 or >= 500 => TelegramFault.Later,

        // A wrong token or a second poller is our own trouble, no word on what was asked.
        401 or 404 or 409 => TelegramFault.Later,
        _ when Has(words, Gone) => TelegramFault.Gone,
        _ when Has(words, PersonGone) => TelegramFault.PersonGone,
        _ when Has(words, Rights) => TelegramFault.Rights,
        403 => TelegramFault.Rights,
        _ => TelegramFault.Content,
    };

    /// <summary>Reads what the client or the network threw; null when it has nothing to do with either.</summary>
    public static CallFailure? Read(Exception thrown)
    {
        ArgumentNullException.ThrowIfNull(thrown);
        return thrown switch
        {
            ApiRequestException refusal => Refused(refusal),
            RequestException { HttpStatusCode: { } status } => WithoutWords(status),
            HttpRequestException { HttpRequestError: var error } => OfNetwork(error),
            OperationCanceledException => Unknown("no answer in time"),
            RequestException { InnerException: { } inner } => Read(inner) ?? Unknown("no readable answer"),
            RequestException => Unknown("no readable answer"),
            _ => null,
        };
    }

    /// <summary>An error of Telegram's own side says nothing about whether it was done before it came up.</summary>
    private static CallFailure Refused(ApiRequestException refusal) => new(
        refusal.ErrorCode >= 500 ? CallFailureKind.Unknown : CallFailureKind.Refused,
        FaultOf(refusal.ErrorCode, refusal.Message),
        refusal.ErrorCode == 429
            ? TimeSpan.FromSeconds(refusal.Parameters?.RetryAfter ?? UntoldWait.TotalSeconds)
            : null,
        refusal.Message);

    /// <summary>
    /// An answer that is not the Bot API's: of something on the way. An error of the client's side was not passed on;
    /// anything else may have been.
    /// </summary>
    private static CallFailure WithoutWords(HttpStatusCode status) => (int)status is >= 400 and < 500
        ? new(CallFailureKind.NotReached, TelegramFault.Later, null, $"HTTP {(int)status} on the way")
        : Unknown($"HTTP {(int)status} without words");

    private static CallFailure OfNetwork(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError =>
            new(CallFailureKind.NotReached, TelegramFault.Later, null, "no connection"),
        _ => Unknown("the connection broke"),
    };

    private static CallFailure Unknown(string words) => new(CallFailureKind.Unknown, TelegramFault.Later, null, words);

    private static bool Has(string words, string[] any) =>
        Array.Exists(any, part => words.Contains(part, StringComparison.OrdinalIgnoreCase));
}
