using LytSlot.Grains.Conversations.Taps;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>
/// Whether the advertiser of an order is really to be blocked. Taps: the order's own, which name it, so that a button
/// of another order's screen blocks nobody else. Next: <see cref="SetStanding"/>, <see cref="JudgeOrder"/>.
/// </summary>
internal sealed class ConfirmBlock(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "owner/confirm-block";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Look.Key() is not { } key)
        {
            return new Turn(ListWaiting.StepName, talk.Drafts);
        }

        var member = await grains.MemberOf(key.Tenant, talk.Person.UserId);
        var read = await member.Do(() => grains.Order(key).Read());
        if (read.Value is not { } order)
        {
            return new Turn(ListWaiting.StepName, talk.Drafts with { Look = new() }, Hint.Of(read.Refusal!));
        }

        var sheet = talk.Sheet().Title("standing.block_title");
        return AdvertiserLines.Draw(sheet, order).Gap().Say("standing.block_text")
            .Row(
                sheet.Button("standing.block_yes", new OrderTap(OrderVerb.BlockForSure, key).ToString()),
                sheet.Button("standing.block_no", new OrderTap(OrderVerb.Judge, key).ToString()))
            .Screen();
    }

    public Turn Answer(Heard heard) => heard.Stay(Name);
}
