namespace LytSlot.Grains.Conversations.Dialogs;

/// <summary>Where an input leads.</summary>
/// <param name="Step">Name of the next step.</param>
/// <param name="Drafts">What is known from then on.</param>
/// <param name="Hint">Shown above the step; null for none.</param>
internal sealed record Turn(string Step, Drafts Drafts, Hint? Hint = null)
{
    /// <summary>Language from then on; null: as before.</summary>
    public string? Language { get; init; }

    /// <summary>What the person sent is forgotten, the last album too.</summary>
    public bool IsForgetting { get; init; }

    /// <summary>Nothing is said: the input was expected and the step is on the screen.</summary>
    public bool IsQuiet { get; init; }
}
