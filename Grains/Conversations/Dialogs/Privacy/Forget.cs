using LytSlot.Grains.Conversations.Dialogs.Menu;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Conversations.Dialogs.Privacy;

/// <summary>
/// Forgets how the person's posts are marked and the language they chose, then every draft and what was sent for it; a
/// repeat changes nothing. Next: <see cref="MainMenu"/>, in the language of their Telegram.
/// </summary>
internal sealed class Forget(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "privacy/forget";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        await talk.Caller.Do(() => grains.User(talk.Person.UserId).Forget());
        return new Turn(MainMenu.StepName, new(), Hint.Of("forget.done"))
        {
            Language = Phrases.For(talk.Person.Language).Language,
            IsForgetting = true,
        };
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
