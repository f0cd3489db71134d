using LytSlot.Grains.Conversations.Dialogs.Orders;
using LytSlot.Grains.Conversations.Dialogs.Owner;

namespace LytSlot.Grains.Conversations.Dialogs.Move;

/// <summary>
/// Says yes or no to a proposal of another time, for one of both sides; a repeat changes nothing. Next:
/// <see cref="ShowOrder"/>, or <see cref="JudgeOrder"/> for the channel's side.
/// </summary>
internal sealed class AnswerMove(IGrainFactory grains, string name, bool isOwner, bool agrees) : IDialogStep
{
    public const string Agree = "move/agree";

    public const string Decline = "move/decline";

    public const string OwnerAgrees = "move/owner-agrees";

    public const string OwnerDeclines = "move/owner-declines";

    public string Name => name;

    /// <summary>A step for each answer of each side.</summary>
    public static IDialogStep[] All(IGrainFactory grains) =>
    [
        new AnswerMove(grains, Agree, isOwner: false, agrees: true),
        new AnswerMove(grains, Decline, isOwner: false, agrees: false),
        new AnswerMove(grains, OwnerAgrees, isOwner: true, agrees: true),
        new AnswerMove(grains, OwnerDeclines, isOwner: true, agrees: false),
    ];

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Look.Key() is not { } key)
        {
            return new Turn(ListOrders.StepName, talk.Drafts);
        }

        var number = talk.Drafts.Look.Version;
        var caller = isOwner ? await grains.MemberOf(key.Tenant, talk.Person.UserId) : talk.Caller;
        var done = await caller.Do(() => agrees
            ? grains.Order(key).AgreeToMove(number)
            : grains.Order(key).DeclineMove(number));
        return new Turn(
            isOwner ? JudgeOrder.StepName : ShowOrder.StepName,
            talk.Drafts,
            done.Refusal is { } refusal ? Hint.Of(refusal) : Hint.Of(agrees ? "move.agreed" : "move.declined"));
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
