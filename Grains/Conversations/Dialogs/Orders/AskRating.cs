using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Orders;

namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>
/// How the order went, from 1 to 5. Taps: the order's own, which name it and the rating; <c>back</c>. Next:
/// <see cref="RateOrder"/>, <see cref="ShowOrder"/>.
/// </summary>
internal sealed class AskRating(IGrainFactory grains, TimeProvider time) : IDialogStep
{
    public const string StepName = "orders/ask-rating";

    private const int Best = 5;

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Look.Key() is not { } key)
        {
            return new Turn(ListOrders.StepName, talk.Drafts);
        }

        var read = await talk.Caller.Do(grains.Order(key).Read);
        if (read.Value is not { } order || !RatingRules.MayRate(order.Status, order.RatedAt, time.GetUtcNow()))
        {
            return new Turn(ShowOrder.StepName, talk.Drafts, read.Succeeded ? Hint.TooLate : null);
        }

        return talk.Sheet().Title("rate.title", order.ChannelTitle).Say("rate.text")
            .Grid(
                Enumerable.Range(1, Best).Reverse().Select(rating => BotButton.Of(
                    new string('★', rating), new OrderTap(OrderVerb.RateSo, key, rating).ToString())),
                columns: 1)
            .Back(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard) =>
        heard.Tap == Sheet.BackTap ? new(ShowOrder.StepName, heard.Drafts) : heard.Stay(Name);
}
