using LytSlot.Channels;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>What is looked for, in a line.</summary>
internal static class FilterLines
{
    public static void Draw(Sheet sheet, Phrases phrases, CatalogueDraft wanted)
    {
        if (!wanted.IsEmpty())
        {
            sheet.Say("catalogue.wanted", string.Join(" · ", Parts(phrases, wanted)));
        }
    }

    /// <summary>How many subscribers: <c>1 000 – 10 000</c>, <c>from 100 000</c>.</summary>
    public static string Size(Phrases phrases, int? from, int? to) => (from, to) switch
    {
        ({ } least, { } most) => $"{phrases.Number(least)} – {phrases.Number(most)}",
        ({ } least, _) => phrases["filter.from", phrases.Number(least)],
        (_, { } most) => phrases["filter.up_to", phrases.Number(most)],
        _ => phrases["filter.any"],
    };

    private static IEnumerable<string> Parts(Phrases phrases, CatalogueDraft wanted)
    {
        if (wanted.Text is { } text)
        {
            yield return $"“{text}”";
        }

        if (ChannelCategory.Find(wanted.Category) is { } category)
        {
            yield return category.Name(phrases.Language);
        }

        if (wanted.Language is { } language)
        {
            yield return Language(language);
        }

        if ((wanted.From ?? wanted.To) is not null)
        {
            yield return $"👥 {Size(phrases, wanted.From, wanted.To)}";
        }

        if (wanted.UpTo is { } price)
        {
            yield return phrases["filter.up_to", phrases.Money(price)];
        }
    }

    /// <summary>A language in its own words.</summary>
    public static string Language(string language) => language == "ru" ? "Русский" : "English";
}
