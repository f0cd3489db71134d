using LytSlot.TelegramStandIn.Api;
using LytSlot.TelegramStandIn.State;

namespace LytSlot.TelegramStandIn.Control;

/// <summary>Everything that is not the Bot API: people, channels, faults, the record. Described in README.md.</summary>
internal static class ControlEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var control = routes.MapGroup("/control").AddEndpointFilter(Answered);
        PeopleEndpoints.Map(control);
        PersonChatEndpoints.Map(control);
        ChannelEndpoints.Map(control);
        PostEndpoints.Map(control);
        RecordEndpoints.Map(control);
        FaultEndpoints.Map(control);
    }

    public static UserAccount Person(this World world, long id) => world.Users.GetValueOrDefault(id)
        ?? throw ControlRefusal.Missing($"There is no user {id}.");

    public static ChatRoom Channel(this World world, long id) =>
        world.Chats.GetValueOrDefault(id) is { Info: { IsChannel: true, Gone: false } } channel
            ? channel
            : throw ControlRefusal.Missing($"There is no channel {id}.");

    private static async ValueTask<object?> Answered(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (ControlRefusal refusal)
        {
            return TypedResults.Problem(refusal.Message, statusCode: refusal.Status);
        }
        catch (Refusal refusal)
        {
            return TypedResults.Problem(refusal.Message, statusCode: refusal.Code);
        }
    }
}
