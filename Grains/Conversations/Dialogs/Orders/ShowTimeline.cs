using LytSlot.Grains.Conversations.Dialogs.Owner;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>
/// What happened to an order, in words, for one of its two sides. Taps: <c>back</c>. Next: <see cref="ShowOrder"/>, or
/// <see cref="JudgeOrder"/> for the channel's side.
/// </summary>
internal sealed class ShowTimeline(IGrainFactory grains, string name, bool isOwner) : IDialogStep
{
    public const string StepName = "orders/timeline";

    public const string OwnerStepName = "owner/timeline";

    public string Name => name;

    private string Before => isOwner ? JudgeOrder.StepName : ShowOrder.StepName;

    /// <summary>A step for each side.</summary>
    public static IDialogStep[] All(IGrainFactory grains) =>
        [new ShowTimeline(grains, StepName, isOwner: false), new ShowTimeline(grains, OwnerStepName, isOwner: true)];

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Look.Key() is not { } key)
        {
            return new Turn(Before, talk.Drafts);
        }

        var caller = isOwner ? await grains.MemberOf(key.Tenant, talk.Person.UserId) : talk.Caller;
        var order = await caller.Do(() => grains.Order(key).Read());
        var found = await caller.Do(() => grains.Orders().Timeline(key, CancellationToken.None));
        if (order.Value is not { } view || found.Value is not { } timeline)
        {
            return new Turn(Before, talk.Drafts, Hint.Of(order.Refusal ?? found.Refusal!));
        }

        var sheet = talk.Sheet().Title("timeline.title", view.ChannelTitle);
        TimelineLines.Draw(sheet, talk.Phrases, timeline, view.TimeZone);
        return sheet.Gap().Say("timeline.zone", Shown.Offset(view.StartsAt, view.TimeZone)).Back(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard) =>
        heard.Tap == Sheet.BackTap ? new(Before, heard.Drafts) : heard.Stay(Name);
}
