namespace LytSlot.Grains.Sending;

/// <summary>Who holds the lease of a bot's updates, as stored.</summary>
internal sealed record PollerState
{
    /// <summary>The host; null: nobody.</summary>
    public string? Host { get; init; }

    /// <summary>End of its lease, UTC.</summary>
    public DateTimeOffset Until { get; init; }
}
