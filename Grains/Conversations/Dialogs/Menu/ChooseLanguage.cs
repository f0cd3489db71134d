using LytSlot.Conversations;

namespace LytSlot.Grains.Conversations.Dialogs.Menu;

/// <summary>The person chooses a language. Taps: <c>ru</c>, <c>en</c>. Next: <see cref="SetLanguage"/>.</summary>
internal sealed class ChooseLanguage : IDialogStep
{
    public const string StepName = "language/choose";

    public string Name => StepName;

    public Task<Asked> Ask(Talk talk) => Task.FromResult<Asked>(talk.Sheet().Title("language.title")
        .Row(BotButton.Of("Русский", "ru"), BotButton.Of("English", "en"))
        .Home(talk.Drafts)
        .Screen());

    public Turn Answer(Heard heard) => heard.Tap is "ru" or "en"
        ? new(SetLanguage.StepName, heard.Drafts) { Language = heard.Tap }
        : heard.Stay(Name);
}
