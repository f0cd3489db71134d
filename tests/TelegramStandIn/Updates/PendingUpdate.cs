namespace LytSlot.TelegramStandIn.Updates;

/// <summary>An update in the queue.</summary>
internal sealed class PendingUpdate(StoredUpdate update)
{
    public StoredUpdate Update => update;

    public bool Delivered { get; set; }

    /// <summary>A repeat or a late comer: goes out once, whatever offset the bot has reached.</summary>
    public bool OutOfTurn { get; set; }

    public bool Withheld { get; set; }

    /// <summary>Whether a webhook call with it is under way.</summary>
    public bool InFlight { get; set; }

    /// <summary>For a webhook: not to be tried before this time.</summary>
    public DateTimeOffset NotBefore { get; set; }

    public int Failures { get; set; }
}
