using System.Collections.Immutable;

namespace LytSlot.Channels;

/// <summary>
/// What a channel is about, as the catalogue sorts channels. The list is fixed; the code is what is stored.
/// </summary>
/// <param name="Code">Never changed.</param>
/// <param name="English">Its name in English.</param>
/// <param name="Russian">Its name in Russian.</param>
[GenerateSerializer, Immutable, Alias("lyt.ChannelCategory")]
public sealed record ChannelCategory(
    [property: Id(0)] string Code,
    [property: Id(1)] string English,
    [property: Id(2)] string Russian)
{
    /// <summary>All there are, in the order they are shown in.</summary>
    public static ImmutableArray<ChannelCategory> All { get; } =
    [
        new("news", "News", "Новости"),
        new("business", "Business", "Бизнес"),
        new("finance", "Finance", "Финансы"),
        new("marketing", "Marketing", "Маркетинг"),
        new("technology", "Technology", "Технологии"),
        new("science", "Science", "Наука"),
        new("education", "Education", "Образование"),
        new("health", "Health", "Здоровье"),
        new("beauty", "Beauty and fashion", "Красота и мода"),
        new("family", "Family", "Семья"),
        new("food", "Food", "Еда"),
        new("travel", "Travel", "Путешествия"),
        new("sport", "Sport", "Спорт"),
        new("games", "Games", "Игры"),
        new("culture", "Culture", "Культура"),
        new("humor", "Humour", "Юмор"),
        new("regional", "Towns and regions", "Города и регионы"),
        new("other", "Other", "Другое"),
    ];

    /// <summary>The category with that code; null when there is none.</summary>
    public static ChannelCategory? Find(string? code) => All.FirstOrDefault(category => category.Code == code);

    /// <summary>Its name in a language, <c>ru</c> or <c>en</c>.</summary>
    public string Name(string language) => language == "ru" ? Russian : English;
}
