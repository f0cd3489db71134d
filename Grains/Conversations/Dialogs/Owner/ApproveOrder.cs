namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>Lets the order through; a repeat changes nothing. Next: <see cref="JudgeOrder"/>.</summary>
internal sealed class ApproveOrder(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "owner/approve";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Look.Key() is not { } key)
        {
            return new Turn(ListWaiting.StepName, talk.Drafts);
        }

        var member = await grains.MemberOf(key.Tenant, talk.Person.UserId);
        var done = await member.Do(() => grains.Order(key).Approve(talk.Drafts.Look.Version));
        return new Turn(
            JudgeOrder.StepName,
            talk.Drafts,
            done.Refusal is { } refusal ? Hint.Of(refusal) : Hint.Of("judge.approved"));
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
