namespace LytSlot.ApiHost.Console.Confirmations;

/// <summary>What was asked for in the console and is confirmed in the bot.</summary>
internal static class ConfirmationPages
{
    public static void MapConfirmationPages(this RouteGroupBuilder pages) =>
        pages.MapGet("/confirmations/{id:guid}", (Guid id) =>
            ConsoleExtensions.Page<ConfirmationPage>((nameof(ConfirmationPage.Id), id)));
}
