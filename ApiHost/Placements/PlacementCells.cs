using System.Globalization;
using LytSlot.ApiHost.Requests;
using LytSlot.Queries;

namespace LytSlot.ApiHost.Placements;

/// <summary>A placement as a row of a table.</summary>
internal static class PlacementCells
{
    /// <summary>The heads of the columns.</summary>
    public static IEnumerable<string> Heads(CultureInfo language) => language.TwoLetterISOLanguageName == "ru"
        ?
        [
            "Заказ", "Канал", "Рекламодатель", "ИНН", "erid", "Опубликовано", "Снято", "Часовой пояс", "Ссылка",
            "Цена", "Валюта", "Реакции", "Реакции на момент",
        ]
        :
        [
            "Order", "Channel", "Advertiser", "Tax id", "erid", "Published", "Taken down", "Time zone", "Link",
            "Price", "Currency", "Reactions", "Reactions as of",
        ];

    /// <summary>The cells; what is not known stays empty.</summary>
    public static IEnumerable<string> Of(PlacementRow placement, CsvSheet sheet) =>
    [
        placement.Key.Order.ToString(),
        CsvSheet.Text(placement.ChannelTitle),
        CsvSheet.Text(placement.Marking?.LegalName ?? ""),
        CsvSheet.Text(placement.Marking?.TaxId ?? ""),
        CsvSheet.Text(placement.Marking?.Erid ?? ""),
        Local(placement.PublishedAt, placement.TimeZone),
        placement.TakenDownAt is { } takenDown ? Local(takenDown, placement.TimeZone) : "",
        CsvSheet.Text(placement.TimeZone),
        CsvSheet.Text(placement.PostLink ?? ""),
        sheet.Amount(placement.Price.AmountMinor, placement.Price.Currency),
        CsvSheet.Text(placement.Price.Currency),
        placement.Reactions?.Count.ToString(CultureInfo.InvariantCulture) ?? "",
        placement.Reactions is { } counted ? Local(counted.At, placement.TimeZone) : "",
    ];

    /// <summary>By the channel's clock; in UTC where this machine does not know its zone.</summary>
    private static string Local(DateTimeOffset at, string zone) =>
        (TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) ? TimeZoneInfo.ConvertTime(at, known) : at)
        .ToString("yyyy-MM-dd HH:mm:sszzz", CultureInfo.InvariantCulture);
}
