using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Channels;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Orders;
using LytSlot.ApiHost.Problems;
using LytSlot.Channels;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Admin;

/// <summary>What the platform's admins do about channels.</summary>
internal static class AdminChannelEndpoints
{
    public static RouteGroupBuilder MapAdminChannels(this IEndpointRouteBuilder routes)
    {
        var channel = routes.MapGroup("/admin/channels/{id:long}").WithTags("Admin").AsAdmin();
        channel.MapGet("/", ReadAnyChannel).WithName(nameof(ReadAnyChannel))
            .WithSummary("A channel as its own people see it.").Refuses("channel.not_found", "caller.admin_needed");
        channel.MapPost("/suspend", SuspendChannel).WithName(nameof(SuspendChannel))
            .WithSummary("Stops further bookings; what is held or sold goes on.")
            .Refuses("channel.not_found", "channel.bad_reason", "caller.admin_needed").TakesBody();
        channel.MapPost("/resume", LiftChannel).WithName(nameof(LiftChannel))
            .WithSummary("The channel is what it was before it was suspended.")
            .Refuses("channel.not_found", "caller.admin_needed");
        return channel;
    }

    private static async Task<Results<Ok<ChannelResponse>, ProblemHttpResult>> ReadAnyChannel(
        long id, IGrainFactory grains) => (await grains.Channel(id).Read()).ToHttp(ChannelResponse.From);

    private static async Task<Results<Ok<ChannelResponse>, ProblemHttpResult>> SuspendChannel(
        long id, IGrainFactory grains, ReasonRequest? body = null) =>
        (await grains.Channel(id).Suspend(body?.Reason)).ToHttp(ChannelResponse.From);

    private static async Task<Results<Ok<ChannelResponse>, ProblemHttpResult>> LiftChannel(
        long id, IGrainFactory grains) => (await grains.Channel(id).LiftSuspension()).ToHttp(ChannelResponse.From);

    private static IChannelGrain Channel(this IGrainFactory grains, long id) =>
        grains.GetGrain<IChannelGrain>(new ChannelKey(id).ToString());
}
