using LytSlot.Grains.Conversations.Dialogs.Orders;
using LytSlot.Grains.Conversations.Dialogs.Owner;

namespace LytSlot.Grains.Conversations.Dialogs.Letters;

/// <summary>
/// Writes to the other side; a repeat carries the same id and writes nothing more. Next: <see cref="ShowOrder"/>, or
/// <see cref="JudgeOrder"/> for the channel's side.
/// </summary>
internal sealed class SendLetter(IGrainFactory grains, string name, bool isOwner) : IDialogStep
{
    public const string StepName = "letters/send";

    public const string OwnerStepName = "letters/owner-sends";

    public string Name => name;

    private string Before => isOwner ? JudgeOrder.StepName : ShowOrder.StepName;

    /// <summary>A step for each side.</summary>
    public static IDialogStep[] All(IGrainFactory grains) =>
    [
        new SendLetter(grains, StepName, isOwner: false),
        new SendLetter(grains, OwnerStepName, isOwner: true),
    ];

    public async Task<Asked> Ask(Talk talk)
    {
        var look = talk.Drafts.Look;
        var drafts = talk.Drafts with { Look = look with { Reason = null, Letter = null } };
        if (look is not { Reason: { } text, Letter: { } id } || look.Key() is not { } key)
        {
            return new Turn(Before, drafts);
        }

        var caller = isOwner ? await grains.MemberOf(key.Tenant, talk.Person.UserId) : talk.Caller;
        var done = await caller.Do(() => grains.Correspondence(key).Write(id, text));
        return new Turn(Before, drafts, done.Refusal is { } refusal ? Hint.Of(refusal) : Hint.Of("letter.sent"));
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
