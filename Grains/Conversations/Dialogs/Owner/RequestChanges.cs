namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>Asks for another post; a repeat changes nothing. Next: <see cref="JudgeOrder"/>.</summary>
internal sealed class RequestChanges(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "owner/request-changes";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var look = talk.Drafts.Look;
        if (look.Key() is not { } key || look.Reason is not { } words)
        {
            return new Turn(ListWaiting.StepName, talk.Drafts);
        }

        var member = await grains.MemberOf(key.Tenant, talk.Person.UserId);
        var done = await member.Do(() => grains.Order(key).RequestChanges(words, look.Version));
        return new Turn(
            JudgeOrder.StepName,
            talk.Drafts with { Look = look with { Reason = null } },
            done.Refusal is { } refusal ? Hint.Of(refusal) : Hint.Of("changes.done"));
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
