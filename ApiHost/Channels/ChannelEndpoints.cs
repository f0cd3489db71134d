using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using LytSlot.ApiHost.Requests;
using LytSlot.Channels;
using LytSlot.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Channels;

/// <summary>HTTP face of channels.</summary>
internal static class ChannelEndpoints
{
    public static RouteGroupBuilder MapChannels(this IEndpointRouteBuilder routes)
    {
        var channels = routes.MapGroup("/channels").WithTags("Channels").AsMember(ApiKeyScopes.Channels);
        channels.MapGet("/", ListChannels).WithName(nameof(ListChannels))
            .WithSummary("The tenant's channels, by title.").Refuses("query.bad_page", "caller.member_needed");
        channels.MapGet("/{id:long}", ReadChannel).WithName(nameof(ReadChannel))
            .WithSummary("A channel and what it sells.").Refuses("channel.not_found", "caller.member_needed");
        return channels;
    }

    private static async Task<Results<Ok<PageResponse<ChannelRowResponse>>, ProblemHttpResult>> ListChannels(
        [AsParameters] PageRequest page, IGrainFactory grains, CancellationToken cancel) =>
        (await grains.GetGrain<IChannelQueries>(QueryKey.Only).OfTenant(page.ToPage(), cancel))
        .ToHttp(found => new PageResponse<ChannelRowResponse>(
            [.. found.Rows.Select(ChannelRowResponse.From)], found.Next));

    private static async Task<Results<Ok<ChannelResponse>, ProblemHttpResult>> ReadChannel(
        long id, IGrainFactory grains) =>
        (await grains.GetGrain<IChannelGrain>(new ChannelKey(id).ToString()).Read()).ToHttp(ChannelResponse.From);
}
