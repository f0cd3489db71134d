namespace LytSlot.ApiHost.Console.Channels;

/// <summary>Channels in the console.</summary>
internal static class ChannelPages
{
    public static void MapChannelPages(this RouteGroupBuilder pages)
    {
        var channels = pages.MapGroup("/channels");
        channels.MapGet("/", (string? after) => ConsoleExtensions.Page<ChannelListPage>(
            (nameof(ChannelListPage.After), after)));
        channels.MapGet("/{id:long}", (long id) => ConsoleExtensions.Page<ChannelDetailPage>(
            (nameof(ChannelDetailPage.Id), id)));
    }
}
