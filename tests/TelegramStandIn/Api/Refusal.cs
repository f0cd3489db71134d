namespace LytSlot.TelegramStandIn.Api;

/// <summary>
/// A refusal in Telegram's words. An exception, because checks sit deep inside parsing and every layer between would
/// only hand it on; it is caught once, where it becomes an HTTP answer.
/// </summary>
internal sealed class Refusal(int code, string description, int? retryAfterSeconds = null) : Exception(description)
{
    public int Code => code;

    public int? RetryAfterSeconds => retryAfterSeconds;

    public static Refusal BadRequest(string what) => new(400, $"Bad Request: {what}");

    public static Refusal Forbidden(string what) => new(403, $"Forbidden: {what}");

    public static Refusal Conflict(string what) => new(409, $"Conflict: {what}");

    public static Refusal TooMany(int retryAfterSeconds) =>
        new(429, $"Too Many Requests: retry after {retryAfterSeconds}", retryAfterSeconds);
}
