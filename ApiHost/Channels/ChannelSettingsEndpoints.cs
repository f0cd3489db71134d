using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using LytSlot.ApiHost.Requests;
using LytSlot.Channels;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LytSlot.ApiHost.Channels;

/// <summary>
/// What an owner sets for a channel, and whether it sells. Settings are changed as they were read, or not.
/// </summary>
internal static class ChannelSettingsEndpoints
{
    public static RouteGroupBuilder MapChannelSettings(this IEndpointRouteBuilder routes)
    {
        var channel = routes.MapGroup("/channels/{id:long}").WithTags("Channels").AsMember(ApiKeyScopes.Channels);
        channel.MapGet("/settings", ReadSettings).WithName(nameof(ReadSettings))
            .WithSummary("The settings; the header ETag names their version.")
            .Refuses("channel.not_found", "caller.member_needed");
        channel.MapPut("/settings", SetSettings).WithName(nameof(SetSettings))
            .WithSummary("Sets all settings, if they are still those of If-Match; opens a pending channel for sale.")
            .Changes(
                "channel.bad_settings",
                "channel.rights_missing",
                "channel.settings_changed",
                "slot.no_such_format",
                "request.if_match_needed")
            .TakesBody();
        channel.MapPost("/pause", PauseChannel).WithName(nameof(PauseChannel))
            .WithSummary("Takes no further bookings; what is held or sold goes on.")
            .Changes("channel.not_open", "channel.suspended");
        channel.MapPost("/resume", ResumeChannel).WithName(nameof(ResumeChannel)).WithSummary("Sells again.")
            .Changes("channel.not_open", "channel.suspended", "channel.rights_missing");
        channel.MapPost("/rights", CheckRights).WithName(nameof(CheckRights))
            .WithSummary("Asks Telegram again what the bot may do in the channel.")
            .Changes("channel.telegram_away", "channel.protected");
        return channel;
    }

    private static async Task<Results<Ok<SettingsResponse>, ProblemHttpResult>> ReadSettings(
        long id, HttpResponse response, IGrainFactory grains) =>
        Show(await grains.Channel(id).Read(), response);

    private static async Task<Results<Ok<SettingsResponse>, ProblemHttpResult>> SetSettings(
        long id,
        SettingsRequest body,
        [FromHeader(Name = "If-Match")] string? version,
        HttpResponse response,
        IGrainFactory grains) =>
        version is null
            ? Problems.Problems.OfCode("request.if_match_needed", StatusCodes.Status428PreconditionRequired)
            : Show(await grains.Channel(id).Revise(body.ToSettings(), VersionTags.Read(version)), response);

    private static async Task<Results<Ok<ChannelResponse>, ProblemHttpResult>> PauseChannel(
        long id, IGrainFactory grains) => (await grains.Channel(id).Pause()).ToHttp(ChannelResponse.From);

    private static async Task<Results<Ok<ChannelResponse>, ProblemHttpResult>> ResumeChannel(
        long id, IGrainFactory grains) => (await grains.Channel(id).SellAgain()).ToHttp(ChannelResponse.From);

    private static async Task<Results<Ok<ChannelResponse>, ProblemHttpResult>> CheckRights(
        long id, IGrainFactory grains) => (await grains.Channel(id).CheckRights()).ToHttp(ChannelResponse.From);

    private static Results<Ok<SettingsResponse>, ProblemHttpResult> Show(
        Outcome<ChannelView> outcome, HttpResponse response)
    {
        if (outcome.Value is { } channel)
        {
            VersionTags.Write(response, channel.SettingsVersion);
        }

        return outcome.ToHttp(channel => SettingsResponse.From(channel.Settings));
    }

    private static IChannelGrain Channel(this IGrainFactory grains, long id) =>
        grains.GetGrain<IChannelGrain>(new ChannelKey(id).ToString());

    private static RouteHandlerBuilder Changes(this RouteHandlerBuilder endpoint, params string[] codes) =>
        endpoint.Refuses(["channel.not_found", "caller.role_too_low", "caller.member_needed", .. codes]);
}
