using LytSlot.ApiHost.Analytics;

namespace LytSlot.ApiHost.Console.Analytics;

/// <summary>Numbers in the console, and the same as tables to download.</summary>
internal static class AnalyticsPages
{
    public static void MapAnalyticsPages(this RouteGroupBuilder pages)
    {
        var numbers = pages.MapGroup("/analytics");
        numbers.MapGet("/", (int? days, string? from, string? to, string? currency, long? channel) =>
            ConsoleExtensions.Page<AnalyticsPage>(
                (nameof(AnalyticsPage.Length), days),
                (nameof(AnalyticsPage.From), from),
                (nameof(AnalyticsPage.To), to),
                (nameof(AnalyticsPage.Currency), currency),
                (nameof(AnalyticsPage.Channel), channel)));
        numbers.MapAnalyticsSheets();
    }
}
