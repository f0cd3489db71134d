using LytSlot.Orders;

namespace LytSlot.Grains.Orders;

/// <summary>What the platform's admins say of it.</summary>
internal sealed partial class OrderGrain
{
    public async Task<Outcome<OrderView>> ClearModeration(int version) =>
        MayModerate()
        ?? await Run(new OrderCommand.Clear(version, Callers.Current.UserId, time.GetUtcNow()));

    public async Task<Outcome<OrderView>> RefuseModeration(string? reason, int version) =>
        MayModerate()
        ?? BadReason(reason)
        ?? await Run(new OrderCommand.Refuse(reason, version, Callers.Current.UserId));

    public async Task<Outcome<OrderView>> HoldBack(string? reason) =>
        MayModerate() ?? BadReason(reason) ?? await Run(new OrderCommand.HoldBack(reason, time.GetUtcNow()));

    private Outcome<OrderView>? MayModerate() =>
        Mine(_ => Callers.Current.MayAdminister(OrderRefusals.NotFound, Key.Tenant));
}
