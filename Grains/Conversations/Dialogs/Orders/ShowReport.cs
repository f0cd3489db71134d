using LytSlot.Analytics;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>How the order's post did, to its advertiser. Taps: <c>back</c>. Next: <see cref="ShowOrder"/>.</summary>
internal sealed class ShowReport(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "orders/report";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Look.Key() is not { } key)
        {
            return new Turn(ListOrders.StepName, talk.Drafts);
        }

        var order = await talk.Caller.Do(() => grains.Order(key).Read());
        var report = await talk.Caller.Do(() => grains
            .GetGrain<IPlacementGrain>(new PlacementKey(key).ToString())
            .Report(CancellationToken.None));
        if (order.Value is null || report.Value is null)
        {
            return new Turn(
                ShowOrder.StepName, talk.Drafts, Hint.Of(order.Refusal ?? report.Refusal!));
        }

        var sheet = talk.Sheet().Title("report.title")
            .Line("order.where", order.Value.ChannelTitle)
            .Line("order.when", talk.Phrases.Moment(report.Value.PublishedAt, order.Value.TimeZone));
        ReportLines.Draw(sheet, talk.Phrases, report.Value, order.Value.TimeZone);
        return sheet.Gap().Say("report.text").Back(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard) =>
        heard.Tap == Sheet.BackTap ? new(ShowOrder.StepName, heard.Drafts) : heard.Stay(Name);
}
