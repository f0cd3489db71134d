namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>
/// Channels of one category. Taps: <c>cat:{code}</c>, <c>cat:</c> for all, <c>more</c>, <c>less</c>, <c>back</c>. Next:
/// <see cref="ChooseChannel"/>, <see cref="ListFilters"/>.
/// </summary>
internal sealed class FilterByCategory : IDialogStep
{
    public const string StepName = "place-order/filter-category";

    public string Name => StepName;

    public Task<Asked> Ask(Talk talk)
    {
        var wanted = talk.Drafts.Order.Catalogue;
        var sheet = talk.Sheet().Title("filter.category");
        CategoryButtons.Draw(sheet, talk.Phrases, wanted.Part, wanted.Category);
        return Task.FromResult<Asked>(sheet.Back(talk.Drafts).Screen());
    }

    public Turn Answer(Heard heard)
    {
        var wanted = heard.Drafts.Order.Catalogue;
        return heard.Tap == Sheet.BackTap ? new(ListFilters.StepName, heard.Drafts)
            : CategoryButtons.Turned(heard.Tap, wanted.Part) is { } part
                ? new(
                    Name,
                    heard.Drafts with
                    {
                        Order = heard.Drafts.Order with { Catalogue = wanted with { Part = part } },
                    })
            : CategoryButtons.Read(heard.Tap) is { } code
                ? ChooseChannel.Looking(heard.Drafts, wanted with { Category = code.Length > 0 ? code : null })
            : heard.Stay(Name);
    }
}
