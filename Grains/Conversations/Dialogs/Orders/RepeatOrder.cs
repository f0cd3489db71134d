using LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>
/// Begins another order with the channel, the format, the post and the mark of this one: only the time is asked. Next:
/// <see cref="ChooseDay"/>; <see cref="ChooseFormat"/> when the format is sold no more.
/// </summary>
internal sealed class RepeatOrder(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "orders/repeat";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Look.Key() is not { } key)
        {
            return new Turn(ListOrders.StepName, talk.Drafts);
        }

        var read = await talk.Caller.Do(() => grains.Order(key).Read());
        if (read.Value is not { } order)
        {
            return new Turn(ListOrders.StepName, talk.Drafts with { Look = new() }, Hint.Of(read.Refusal!));
        }

        var card = await talk.Caller.Do(() => grains.Channel(order.ChannelId).ReadCard());
        var isSold = card.Value?.Formats.Any(format => format.Name == order.Format) == true;
        var draft = OrderDraft.In(order.ChannelId) with { Format = isSold ? order.Format : null };

        // A channel that changed hands has another tenant, whose posts are others.
        return new Turn(isSold ? ChooseDay.StepName : ChooseFormat.StepName, talk.Drafts with
        {
            Order = card.Value?.Tenant != key.Tenant ? draft : draft with
            {
                Tenant = key.Tenant,
                Creative = order.Creative.Creative,
                IsWritten = true,
                Marking = order.Mark?.Data,
            },
        });
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
