namespace LytSlot.Grains.Conversations.Dialogs.Menu;

/// <summary>Tells the person's grain the language they chose. Next: <see cref="MainMenu"/>.</summary>
internal sealed class SetLanguage(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "language/set";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        await talk.Caller.Do(() => grains.User(talk.Person.UserId).Speak(talk.Phrases.Language));
        return new Turn(MainMenu.StepName, talk.Drafts, Hint.Of("language.set"));
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
