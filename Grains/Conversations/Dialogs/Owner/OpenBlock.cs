namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>Opens a blocked time; a repeat changes nothing. Next: <see cref="ListBlocks"/>.</summary>
internal sealed class OpenBlock(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "owner/open-block";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Channel is not { Block: { } block, Channel: { } channel, Tenant: { } tenant } draft)
        {
            return new Turn(ListBlocks.StepName, talk.Drafts);
        }

        var member = await grains.MemberOf(tenant, talk.Person.UserId);
        var opened = await member.Do(() => grains.Channel(channel).Unblock(block));
        return new Turn(
            ListBlocks.StepName,
            talk.Drafts with { Channel = draft.Afresh() },
            opened.Refusal is { } refusal ? Hint.Of(refusal) : Hint.Of("blocks.opened"));
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
