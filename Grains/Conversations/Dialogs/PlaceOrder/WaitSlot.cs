namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>
/// Notes that the person wants to hear when a taken time is free. Next: back to where they asked,
/// <see cref="ChooseDay"/> for a whole day, <see cref="ChooseSlot"/> for one time.
/// </summary>
internal sealed class WaitSlot(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "place-order/wait-slot";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var draft = talk.Drafts.Order;
        if (draft is not { Channel: { } channel, Format: { } format, Day: { } day })
        {
            return new Turn(ChooseFormat.StepName, talk.Drafts);
        }

        var asked = await talk.Caller.Do(() => grains.Waitlist(channel).Ask(new(day, draft.WaitFor, format)));
        var isWholeDay = draft.WaitFor is null;
        return new Turn(
            asked.Refusal?.Code switch
            {
                "advertiser.blocked" => ChooseChannel.StepName,
                "waitlist.free" => ChooseSlot.StepName,
                _ => isWholeDay ? ChooseDay.StepName : ChooseSlot.StepName,
            },
            talk.Drafts,
            asked.Refusal is { } refusal ? Hint.Of(refusal) : Hint.Of("hint.waiting"));
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
