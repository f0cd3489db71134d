using LytSlot.Calendar;
using LytSlot.Grains.Conversations.Dialogs.Orders;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>
/// Takes the slot. The order's id is in the draft, so a repeat meets the same order. Next: <see cref="PayOrder"/>, or
/// back to the choice that no longer holds.
/// </summary>
internal sealed class Book(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "place-order/book";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var draft = talk.Drafts.Order;
        if (draft is not { Channel: { } channel, StartsAt: { } startsAt, Format: { } format, Price: { } price }
            || draft.OrderKey() is not { } order || draft.CreativeKey() is not { } creative)
        {
            return new Turn(ChooseFormat.StepName, talk.Drafts);
        }

        var agreed = new Money(price, draft.Currency ?? Money.Stars);
        var wish = new BookSlot(order, startsAt, format, agreed, creative, draft.Promo)
        {
            Marking = draft.Marking,
            AdvertiserName = talk.Person.FirstName,
        };
        var allowed = await talk.Caller.Do(() => grains.User(talk.Person.UserId).MayHold(order));
        var refused = allowed.Refusal ?? (await talk.Caller.Do(() => grains.Calendar(channel).Book(wish))).Refusal;
        return refused is { } refusal
            ? new Turn(After(refusal.Code), talk.Drafts, Hint.Of(refusal))
            : new Turn(PayOrder.StepName, (talk.Drafts with { Order = new() }).LookingAt(order));
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);

    /// <summary>Where the person can choose again what was refused.</summary>
    public static string After(string code) => code switch
    {
        "slot.taken" or "slot.off_grid" or "slot.blocked" or "slot.too_soon" => ChooseSlot.StepName,
        "slot.too_far" => ChooseDay.StepName,
        "slot.price_changed" or "user.too_many_holds" => Confirm.StepName,
        _ when code.StartsWith("promo.", StringComparison.Ordinal) => Confirm.StepName,
        "slot.no_such_format" => ChooseFormat.StepName,
        "marking.needed" or "marking.bad_name" or "marking.bad_tax_id" or "marking.bad_erid" => OfferMark.StepName,
        "creative.not_found" or "marking.no_room" or "marking.forbidden" => WriteCreative.StepName,
        _ => ChooseChannel.StepName,
    };
}
