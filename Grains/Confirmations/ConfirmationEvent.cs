namespace LytSlot.Grains.Confirmations;

/// <summary>What happened to a second confirmation.</summary>
internal abstract record ConfirmationEvent
{
    private ConfirmationEvent()
    {
    }

    internal sealed record Asked(ConfirmationCommand.Ask Wish) : ConfirmationEvent;

    internal sealed record Confirmed : ConfirmationEvent;

    internal sealed record Declined : ConfirmationEvent;

    /// <summary>No fact for the record: it changes nothing but what is outstanding.</summary>
    internal sealed record Told : ConfirmationEvent;

    internal sealed record Done(string? Refusal) : ConfirmationEvent;
}
