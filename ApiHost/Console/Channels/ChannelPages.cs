using System.Globalization;
using LytSlot.Channels;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Console.Channels;

/// <summary>Channels in the console.</summary>
internal static class ChannelPages
{
    public static void MapChannelPages(this RouteGroupBuilder pages)
    {
        var channels = pages.MapGroup("/channels");
        channels.MapGet("/", (string? after) => ConsoleExtensions.Page<ChannelListPage>(
            (nameof(ChannelListPage.After), after)));
        channels.MapGet("/{id:long}", (long id, string? done) => Show(id, done, null));
        channels.MapPost("/{id:long}/pause", async (long id, IGrainFactory grains) =>
            Answer(id, "pauseChannel", await grains.Channel(id).Pause()));
        channels.MapPost("/{id:long}/resume", async (long id, IGrainFactory grains) =>
            Answer(id, "resumeChannel", await grains.Channel(id).SellAgain()));
        channels.MapPost("/{id:long}/rights", async (long id, IGrainFactory grains) =>
            Answer(id, "rights", await grains.Channel(id).CheckRights()));
        channels.MapGet("/{id:long}/settings", (long id, string? done) => ShowSettings(id, done, null, null));
        channels.MapPost("/{id:long}/settings", Revise);
    }

    private static async Task<IResult> Revise(long id, IFormCollection form, IGrainFactory grains)
    {
        var typed = TypedSettings.Of(form);
        var channel = grains.Channel(id);
        var read = await channel.Read();
        if (read.Value is not { } seen)
        {
            return ShowSettings(id, null, read.Refusal, typed);
        }

        var settings = typed.Read(await channel.Present(seen));
        var revised = settings.Value is { } asked
            ? await channel.Revise(
                asked, int.TryParse(typed["version"], CultureInfo.InvariantCulture, out var version) ? version : -1)
            : settings.Refusal!;
        return revised.Succeeded
            ? ConsoleExtensions.To($"{ConsolePaths.ChannelSettings(id)}?done=channelSettings")
            : ShowSettings(id, null, revised.Refusal, typed);
    }

    private static IResult Answer(long id, string done, Outcome<ChannelView> outcome) => outcome.Succeeded
        ? ConsoleExtensions.To($"{ConsolePaths.Channel(id)}?done={done}")
        : Show(id, null, outcome.Refusal);

    private static RazorComponentResult<ChannelDetailPage> Show(long id, string? done, Refusal? refused) =>
        ConsoleExtensions.Page<ChannelDetailPage>(
            (nameof(ChannelDetailPage.Id), id),
            (nameof(ChannelDetailPage.Done), done),
            (nameof(ChannelDetailPage.Refused), refused));

    private static RazorComponentResult<ChannelSettingsPage> ShowSettings(
        long id, string? done, Refusal? refused, TypedSettings? typed) =>
        ConsoleExtensions.Page<ChannelSettingsPage>(
            (nameof(ChannelSettingsPage.Id), id),
            (nameof(ChannelSettingsPage.Done), done),
            (nameof(ChannelSettingsPage.Refused), refused),
            (nameof(ChannelSettingsPage.Typed), typed));

    private static IChannelGrain Channel(this IGrainFactory grains, long id) =>
        grains.GetGrain<IChannelGrain>(new ChannelKey(id).ToString());
}
