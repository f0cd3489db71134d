namespace LytSlot.Silo.Payments;

/// <summary>A payment at YooKassa, as it is asked for and as it is told.</summary>
internal sealed record YooKassaPayment
{
    public string? Id { get; init; }

    /// <summary><c>pending</c>, <c>waiting_for_capture</c>, <c>succeeded</c>, <c>canceled</c>.</summary>
    public string? Status { get; init; }

    public YooKassaAmount? Amount { get; init; }

    /// <summary>Whether the money is taken at once; only when asked for.</summary>
    public bool? Capture { get; init; }

    public YooKassaConfirmation? Confirmation { get; init; }

    public string? Description { get; init; }

    public Dictionary<string, string>? Metadata { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? CapturedAt { get; init; }
}
