using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>
/// Channels of a size. Taps: <c>size:{number}</c> of a range, <c>back</c>. Next: <see cref="ChooseChannel"/>,
/// <see cref="ListFilters"/>.
/// </summary>
internal sealed class FilterBySize : IDialogStep
{
    public const string StepName = "place-order/filter-size";

    private static readonly (int? From, int? To)[] Sizes =
        [(null, null), (null, 1_000), (1_000, 10_000), (10_000, 100_000), (100_000, null)];

    public string Name => StepName;

    public Task<Asked> Ask(Talk talk) => Task.FromResult<Asked>(talk.Sheet().Title("filter.size")
        .Grid(
            Sizes.Select((size, i) => BotButton.Of(
                FilterLines.Size(talk.Phrases, size.From, size.To), NumberTap.Of(NumberTap.Size, i))),
            columns: 1)
        .Back(talk.Drafts).Screen());

    public Turn Answer(Heard heard) =>
        heard.Tap == Sheet.BackTap ? new(ListFilters.StepName, heard.Drafts)
        : NumberTap.TryParse(heard.Tap, NumberTap.Size, out var number) && number >= 0 && number < Sizes.Length
            ? ChooseChannel.Looking(
                heard.Drafts,
                heard.Drafts.Order.Catalogue with { From = Sizes[number].From, To = Sizes[number].To })
        : heard.Stay(Name);
}
