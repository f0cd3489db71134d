using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Conversations.Dialogs;

/// <summary>For whom a step draws itself.</summary>
/// <param name="Person">The person.</param>
/// <param name="Phrases">Their language.</param>
/// <param name="Drafts">What is known so far.</param>
/// <param name="IsReminder">True when the step was on the screen already and nothing moved.</param>
internal sealed record Talk(BotPerson Person, Phrases Phrases, Drafts Drafts, bool IsReminder)
{
    /// <summary>The person as the caller of what they do for themselves.</summary>
    public Caller Caller => Caller.Person(Person.UserId);

    /// <summary>Whether the person is an admin of the platform at this moment.</summary>
    public bool IsAdmin { get; init; }

    /// <summary>An admin as the caller of what they do for the platform; anybody else as themselves.</summary>
    public Caller Admin => IsAdmin ? Caller.Admin(Person.UserId) : Caller;

    /// <summary>An empty sheet in their language.</summary>
    public Sheet Sheet() => new(Phrases);
}
