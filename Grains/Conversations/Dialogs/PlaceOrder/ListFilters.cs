using LytSlot.Conversations;
using LytSlot.Queries;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>
/// What may be looked for. Taps: <c>category</c>, <c>size</c>, <c>price</c>, <c>ru</c>, <c>en</c>,
/// <c>cheap</c>, <c>all</c>, <c>back</c>. Next: <see cref="FilterByCategory"/>, <see cref="FilterBySize"/>,
/// <see cref="FilterByPrice"/>, <see cref="ChooseChannel"/>.
/// </summary>
internal sealed class ListFilters : IDialogStep
{
    public const string StepName = "place-order/filters";

    public string Name => StepName;

    public Task<Asked> Ask(Talk talk)
    {
        var wanted = talk.Drafts.Order.Catalogue;
        var sheet = talk.Sheet().Title("filter.title").Say("filter.text");
        FilterLines.Draw(sheet, talk.Phrases, wanted);
        var isCheap = wanted.Order is CatalogueOrder.Price;
        sheet.Row(sheet.Button("filter.category", "category"), sheet.Button("filter.size", "size"))
            .Row(sheet.Button("filter.price", "price"), Ticked(isCheap, talk.Phrases["filter.cheap"], "cheap"))
            .Row(Language(wanted, "ru"), Language(wanted, "en"));
        if (!wanted.IsEmpty())
        {
            sheet.Tap("filter.all", "all");
        }

        return Task.FromResult<Asked>(sheet.Back(talk.Drafts).Screen());
    }

    public Turn Answer(Heard heard)
    {
        var wanted = heard.Drafts.Order.Catalogue;
        return heard.Tap switch
        {
            Sheet.BackTap => ChooseChannel.Looking(heard.Drafts, wanted),
            "category" => new(FilterByCategory.StepName, heard.Drafts),
            "size" => new(FilterBySize.StepName, heard.Drafts),
            "price" => new(FilterByPrice.StepName, heard.Drafts),
            "cheap" => ChooseChannel.Looking(
                heard.Drafts, wanted with { Order = wanted.Order is null ? CatalogueOrder.Price : null }),
            "ru" or "en" => ChooseChannel.Looking(
                heard.Drafts, wanted with { Language = wanted.Language == heard.Tap ? null : heard.Tap }),
            "all" => ChooseChannel.Looking(heard.Drafts, new()),
            _ => heard.Stay(Name),
        };
    }

    private static BotButton Language(CatalogueDraft wanted, string language) =>
        Ticked(wanted.Language == language, FilterLines.Language(language), language);

    private static BotButton Ticked(bool isChosen, string words, string tap) =>
        BotButton.Of(isChosen ? "✅ " + words : words, tap);
}
