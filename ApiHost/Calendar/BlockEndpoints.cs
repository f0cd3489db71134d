using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using LytSlot.Channels;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Calendar;

/// <summary>HTTP face of the times a channel sells nothing in.</summary>
internal static class BlockEndpoints
{
    public static RouteGroupBuilder MapBlocks(this IEndpointRouteBuilder routes)
    {
        var channel = routes.MapGroup("/channels/{id:long}").WithTags("Calendar").AsMember(ApiKeyScopes.Channels);
        channel.MapGet("/blocks", ListBlocks).WithName(nameof(ListBlocks))
            .WithSummary("The times that are kept free of ads.").Refuses("channel.not_found", "caller.member_needed");
        channel.MapPost("/blocks", Block).WithName(nameof(Block))
            .WithSummary("Keeps a time free of ads, once or every week; what is sold already stands.")
            .Changes("channel.bad_block", "channel.too_many_blocks").TakesBody();
        channel.MapDelete("/blocks/{blockId:guid}", Unblock).WithName(nameof(Unblock))
            .WithSummary("Opens a blocked time whole.").Changes();
        channel.MapDelete("/blocks", UnblockTime).WithName(nameof(UnblockTime))
            .WithSummary("Opens a stretch of time, of whichever blocked times it is part.")
            .Changes("channel.bad_block", "channel.too_many_blocks", "request.invalid");
        channel.MapPost("/weeks/copy", CopyWeek).WithName(nameof(CopyWeek))
            .WithSummary("Blocks in other weeks what is blocked in one.")
            .Changes("channel.bad_week", "channel.too_many_blocks").TakesBody();
        return channel;
    }

    private static async Task<Results<Ok<BlocksResponse>, ProblemHttpResult>> ListBlocks(
        long id, IGrainFactory grains) =>
        (await grains.Channel(id).Read()).ToHttp(BlocksResponse.From);

    private static async Task<Results<Ok<BlocksResponse>, ProblemHttpResult>> Block(
        long id, BlockRequest body, TimeProvider time, IGrainFactory grains) =>
        (await grains.Channel(id).Block(body.ToBlock(Guid.CreateVersion7(time.GetUtcNow()))))
        .ToHttp(BlocksResponse.From);

    private static async Task<Results<Ok<BlocksResponse>, ProblemHttpResult>> Unblock(
        long id, Guid blockId, IGrainFactory grains) =>
        (await grains.Channel(id).Unblock(blockId)).ToHttp(BlocksResponse.From);

    private static async Task<Results<Ok<BlocksResponse>, ProblemHttpResult>> UnblockTime(
        long id, DateTimeOffset from, DateTimeOffset to, IGrainFactory grains) =>
        (await grains.Channel(id).UnblockTime(new(from, to))).ToHttp(BlocksResponse.From);

    private static async Task<Results<Ok<BlocksResponse>, ProblemHttpResult>> CopyWeek(
        long id, CopyWeekRequest body, IGrainFactory grains) =>
        (await grains.Channel(id).CopyWeek(body.Week, body.Onto, body.Weeks)).ToHttp(BlocksResponse.From);

    private static IChannelGrain Channel(this IGrainFactory grains, long id) =>
        grains.GetGrain<IChannelGrain>(new ChannelKey(id).ToString());

    private static RouteHandlerBuilder Changes(this RouteHandlerBuilder endpoint, params string[] codes) =>
        endpoint.Refuses(["channel.not_found", "caller.role_too_low", "caller.member_needed", .. codes]);
}
