using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Orders;

namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>
/// Which of their orders the person wants to see. Taps: <c>phase:{number}</c>, <c>waits</c>, <c>back</c>. Next:
/// <see cref="ListOrders"/>, <see cref="ListWaits"/>.
/// </summary>
internal sealed class ChooseOrders : IDialogStep
{
    public const string StepName = "orders/which";

    private static readonly OrderPhase[] Phases =
        [OrderPhase.Waiting, OrderPhase.Coming, OrderPhase.Standing, OrderPhase.Done, OrderPhase.None];

    public string Name => StepName;

    public Task<Asked> Ask(Talk talk) => Task.FromResult<Asked>(talk.Sheet().Title("orders.which_title")
        .Grid(
            Phases.Select(phase => BotButton.Of(
                (phase == talk.Drafts.Look.Phase ? "✓ " : "") + talk.Phrases["phase." + phase],
                NumberTap.Of(NumberTap.Phase, (int)phase))),
            columns: 1)
        .Tap("waits.title", "waits")
        .Back(talk.Drafts)
        .Screen());

    public Turn Answer(Heard heard) => heard.Tap switch
    {
        Sheet.BackTap => new(ListOrders.StepName, ListOrders.Afresh(heard.Drafts)),
        "waits" => new(ListWaits.StepName, ListOrders.Afresh(heard.Drafts)),
        _ when NumberTap.TryParse(heard.Tap, NumberTap.Phase, out var number)
            && Phases.Any(phase => (int)phase == number) =>
            new(ListOrders.StepName, heard.Drafts with { Look = new() { Phase = (OrderPhase)number } }),
        _ => heard.Stay(Name),
    };
}
