namespace LytSlot.TelegramStandIn.Api;

/// <summary>The envelope around every answer of the Bot API.</summary>
internal sealed record ApiAnswer
{
    public required bool Ok { get; init; }

    public object? Result { get; init; }

    public int? ErrorCode { get; init; }

    public string? Description { get; init; }

    public AnswerParameters? Parameters { get; init; }

    public static ApiAnswer Success(object result) => new() { Ok = true, Result = result };

    public static ApiAnswer Failure(Refusal refusal) => new()
    {
        Ok = false,
        ErrorCode = refusal.Code,
        Description = refusal.Message,
        Parameters = refusal.RetryAfterSeconds is { } seconds ? new AnswerParameters(seconds) : null,
    };

    internal sealed record AnswerParameters(int RetryAfter);
}
