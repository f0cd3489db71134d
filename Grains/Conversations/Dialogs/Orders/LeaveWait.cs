namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>Ends a wait; a repeat changes nothing. Next: <see cref="ListWaits"/>.</summary>
internal sealed class LeaveWait(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "orders/leave-wait";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Look.Wait is not { } wait)
        {
            return new Turn(ListWaits.StepName, talk.Drafts);
        }

        var left = await talk.Caller.Do(() => grains.Waitlist(wait.Channel).Leave(wait.Number));
        return new Turn(
            ListWaits.StepName,
            talk.Drafts with { Look = talk.Drafts.Look with { Wait = null } },
            left.Refusal is { } refusal ? Hint.Of(refusal) : Hint.Of("waits.left"));
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
