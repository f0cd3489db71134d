namespace LytSlot.ApiHost.Console.Accounting;

/// <summary>Money in the console.</summary>
internal static class MoneyPages
{
    public static void MapMoneyPages(this RouteGroupBuilder pages) =>
        pages.MapGet("/money", (string? after) => ConsoleExtensions.Page<MoneyPage>((nameof(MoneyPage.After), after)));
}
