namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>
/// Makes the change of the draft; made again it changes nothing. Next: the step the change names.
/// </summary>
internal sealed class ChangeChannel(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "owner/change-channel";

    /// <summary>Tries against somebody else who changes the same settings.</summary>
    private const int Tries = 3;

    public string Name => StepName;

    /// <summary>Goes and makes a change.</summary>
    public static Turn To(Drafts drafts, ChannelChange change) =>
        new(StepName, drafts with { Channel = drafts.Channel with { Change = change } });

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Channel is not { Change: { } change, Channel: { } chat, Tenant: { } tenant } draft)
        {
            return new Turn(ShowChannel.StepName, talk.Drafts);
        }

        var member = await grains.MemberOf(tenant, talk.Person.UserId);
        var channel = grains.Channel(chat);
        var (changed, tries) = (default(Refusal), 0);
        do
        {
            var read = await member.Do(channel.Read);
            changed = read.Value is { } view
                ? (await member.Do(() => channel.Revise(change.Of(view.Settings), view.SettingsVersion))).Refusal
                : read.Refusal;
        }
        while (changed is { Kind: RefusalKind.Stale } && ++tries < Tries);

        return new Turn(
            change.Back,
            talk.Drafts with { Channel = draft.Afresh() },
            changed is null ? Hint.Of("channel.changed") : Hint.Of(changed));
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
