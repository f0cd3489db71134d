using System.Globalization;
using LytSlot.Analytics;
using LytSlot.ApiHost.Requests;

namespace LytSlot.ApiHost.Analytics;

/// <summary>
/// Numbers as tables: a line for each currency, and one without when there was no money. Counts stand on the first line
/// of their period or day alone, so that a column can be added up.
/// </summary>
/// <param name="sheet">The table.</param>
/// <param name="language">Of its heads.</param>
internal sealed class AnalyticsSheet(CsvSheet sheet, CultureInfo language)
{
    private static readonly string[] Money = ["", "", "", ""];

    public void Write(AnalyticsSummary summary)
    {
        Heads(
            "С,По,Заказы,Заполненность,Клики,Люди,Реакции,Валюта,Выручка,Заказы в валюте,Средняя цена",
            "From,To,Orders,Fill rate,Clicks,People,Reactions,Currency,Revenue,Orders in currency,Average price");
        foreach (var (period, numbers) in new[]
        {
            (summary.Period, summary.Numbers), (summary.PeriodBefore, summary.NumbersBefore),
        })
        {
            string[] counts =
            [
                Number(numbers.Orders),
                numbers.FillRate is { } rate ? sheet.Fraction(rate) : "",
                Number(numbers.Clicks),
                Number(numbers.Visitors),
                Number(numbers.Reactions),
            ];
            Lines([Day(period.From), Day(period.To)], counts, numbers.Currencies);
        }
    }

    public void Write(AnalyticsSeries series)
    {
        Heads(
            "День,Заказы,Клики,Люди,Реакции,Валюта,Выручка,Заказы в валюте,Средняя цена",
            "Day,Orders,Clicks,People,Reactions,Currency,Revenue,Orders in currency,Average price");
        foreach (var day in series.Days)
        {
            Lines(
                [Day(day.Day)],
                [Number(day.Orders), Number(day.Clicks), Number(day.Visitors), Number(day.Reactions)],
                day.Currencies);
        }
    }

    public void Write(HeatMap map)
    {
        Heads("День недели,Час,Заказы,Клики", "Weekday,Hour,Orders,Clicks");
        foreach (var cell in map.Cells)
        {
            sheet.Line([Number(cell.Weekday), Number(cell.Hour), Number(cell.Orders), Number(cell.Clicks)]);
        }
    }

    public void Write(AnalyticsTop top)
    {
        Heads(
            "Номер,Название,Валюта,Выручка,Заказы,Средняя цена,Клики,Люди",
            "Id,Title,Currency,Revenue,Orders,Average price,Clicks,People");
        foreach (var item in top.Items)
        {
            sheet.Line(
            [
                long.TryParse(item.Id, CultureInfo.InvariantCulture, out _) ? item.Id : CsvSheet.Text(item.Id),
                CsvSheet.Text(item.Title ?? ""),
                .. Cells(item.Numbers),
                Number(item.Clicks),
                Number(item.Visitors),
            ]);
        }
    }

    private void Heads(string russian, string english) =>
        sheet.Texts((language.TwoLetterISOLanguageName == "ru" ? russian : english).Split(','));

    private void Lines(string[] heads, string[] counts, IReadOnlyList<CurrencyNumbers> currencies)
    {
        sheet.Line([.. heads, .. counts, .. currencies.Count == 0 ? Money : Cells(currencies[0])]);
        foreach (var more in currencies.Skip(1))
        {
            sheet.Line([.. heads, .. counts.Select(_ => ""), .. Cells(more)]);
        }
    }

    private string[] Cells(CurrencyNumbers money) =>
    [
        CsvSheet.Text(money.Currency),
        sheet.Amount(money.RevenueMinor, money.Currency),
        Number(money.Orders),
        money.AveragePriceMinor is { } average ? sheet.Amount(average, money.Currency) : "",
    ];

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
