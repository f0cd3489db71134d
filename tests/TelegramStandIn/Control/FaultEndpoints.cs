using LytSlot.TelegramStandIn.Faults;
using LytSlot.TelegramStandIn.State;

namespace LytSlot.TelegramStandIn.Control;

/// <summary>Faults on order.</summary>
internal static class FaultEndpoints
{
    public static void Map(IEndpointRouteBuilder control)
    {
        control.MapGet("/faults", (World world) => world.Act(() => world.Faults.Rules.ToList()));
        control.MapPost("/faults", (FaultRule body, World world) => world.Act(() => world.Faults.Add(
            body is { Kind: not FaultKind.None, Times: > 0 }
                ? body
                : throw ControlRefusal.Invalid("A fault needs a kind and must happen at least once."))));
        control.MapDelete("/faults/{id:int}", (int id, World world) => world.Act(() => world.Faults.Remove(id)));

        // Without faults nothing is kept back any longer.
        control.MapDelete("/faults", (World world) => world.Act(() =>
        {
            world.Faults.Clear();
            world.Updates.Release();
        }));
        control.MapPost("/updates/repeat", (RepeatBody body, World world) =>
            world.Act(() => new RepeatedView(world.Updates.Repeat(body.Last))));
        control.MapPost("/updates/release", (World world) => world.Act(world.Updates.Release));
    }

    internal sealed record RepeatBody(int Last = 1);

    internal sealed record RepeatedView(int Repeated);
}
