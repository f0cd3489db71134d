using LytSlot.Grains.Conversations.Dialogs.Orders;
using LytSlot.Orders;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>
/// Takes several slots, all or none. The group's id is in the draft, so a repeat meets the same group. Next:
/// <see cref="PayOrder"/>, or back to the choice that no longer holds.
/// </summary>
internal sealed class BookTogether(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "place-order/book-together";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var draft = talk.Drafts.Order;
        var shown = draft.ShownIn(draft.Currency ?? Money.Stars);
        if (draft is not { Channel: { } channel, Format: { } format } || shown.IsEmpty
            || draft.GroupKey() is not { } group || draft.CreativeKey() is not { } creative)
        {
            return new Turn(Confirm.StepName, talk.Drafts);
        }

        var slots = draft.Starts().Zip(shown, (start, price) => new GroupSlot(channel, start, format, price));
        var wish = new PlaceGroup([.. slots], creative, draft.Promo, draft.Marking)
        {
            AdvertiserName = talk.Person.FirstName,
        };
        var placed = await talk.Caller.Do(() => grains.OrderGroup(group).Place(wish));
        return placed.Succeeded
            ? new Turn(
                PayOrder.StepName,
                (talk.Drafts with { Order = new() }).LookingAt(placed.Value.Orders[0].Order))
            : After(talk.Drafts, placed.Refusal);
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);

    /// <summary>Which of the times it was is not asked: they are chosen anew.</summary>
    private static Turn After(Drafts drafts, Refusal refusal) => refusal.Code switch
    {
        "slot.taken" or "slot.off_grid" or "slot.blocked" or "slot.too_soon" or "slot.too_far" => new(
            ChooseDay.StepName,
            drafts with { Order = drafts.Order with { Others = [], StartsAt = null } },
            Hint.Of("hint.package_lost")),
        var code when code.StartsWith("promo.", StringComparison.Ordinal) => new(
            Confirm.StepName, drafts with { Order = drafts.Order with { Promo = null } }, Hint.Of(refusal)),
        var code when code.StartsWith("group.", StringComparison.Ordinal) || code == "order.too_late" =>
            new(Confirm.StepName, drafts, Hint.Of(refusal)),
        var code => new(Book.After(code), drafts, Hint.Of(refusal)),
    };
}
