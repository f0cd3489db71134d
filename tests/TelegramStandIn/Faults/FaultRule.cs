namespace LytSlot.TelegramStandIn.Faults;

/// <summary>A fault on order, for as many calls or updates as <see cref="Times"/> says.</summary>
internal sealed record FaultRule
{
    public int Id { get; init; }

    public required FaultKind Kind { get; init; }

    /// <summary>Method it meets; null meets all but <c>getUpdates</c>. For update faults the type of update.</summary>
    public string? Method { get; init; }

    /// <summary>Chat it meets; null meets all.</summary>
    public long? ChatId { get; init; }

    public int Times { get; init; } = 1;

    /// <summary>For <see cref="FaultKind.Refuse"/>: the HTTP status.</summary>
    public int Code { get; init; } = 500;

    /// <summary>For <see cref="FaultKind.Refuse"/>: the description.</summary>
    public string Text { get; init; } = "Internal Server Error";

    /// <summary>For <see cref="FaultKind.TooMany"/>: seconds.</summary>
    public int RetryAfter { get; init; } = 3;

    /// <summary>For <see cref="FaultKind.Delay"/>: how long the call waits before it is carried out.</summary>
    public int DelayMs { get; init; } = 1000;

    /// <summary>
    /// For <see cref="FaultKind.NoAnswer"/> and <see cref="FaultKind.Close"/>: whether the call has effect.
    /// </summary>
    public bool Applied { get; init; } = true;
}
