namespace LytSlot.Grains.Conversations.Dialogs;

/// <summary>One place in a dialog.</summary>
internal interface IDialogStep
{
    /// <summary>Stored, hence never renamed: <c>dialog/step</c>.</summary>
    string Name { get; }

    /// <summary>
    /// Draws the step, or moves on. The step is stored before, and may be asked again at any time: an effect carried
    /// out here must be harmless when repeated.
    /// </summary>
    Task<Asked> Ask(Talk talk);

    /// <summary>Where an input leads. Pure.</summary>
    Turn Answer(Heard heard);
}
