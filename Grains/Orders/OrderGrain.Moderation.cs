using LytSlot.Grains.Moderation;
using LytSlot.Moderation;
using LytSlot.Orders;

namespace LytSlot.Grains.Orders;

/// <summary>What the platform's admins say of it.</summary>
internal sealed partial class OrderGrain
{
    public async Task<Outcome<OrderView>> ClearModeration(int version) =>
        MayModerate()
        ?? await Answer(new OrderCommand.Clear(version, Callers.Current.UserId, time.GetUtcNow()));

    public async Task<Outcome<OrderView>> RefuseModeration(string? reason, int version) =>
        MayModerate()
        ?? BadReason(reason)
        ?? await Answer(new OrderCommand.Refuse(reason, version, Callers.Current.UserId));

    public async Task<Outcome<OrderView>> HoldBack(string? reason) =>
        MayModerate() ?? BadReason(reason) ?? await Run(new OrderCommand.HoldBack(reason, time.GetUtcNow()));

    /// <summary>Who answers has looked, though perhaps not at the queue.</summary>
    private Task<Outcome<OrderView>> Answer(OrderCommand answer)
    {
        using (Caller.System.Enter())
        {
            grains.GetGrain<IModerationBell>(ModerationKey.Only).Looked().Ignore();
        }

        return Run(answer);
    }

    private Outcome<OrderView>? MayModerate() =>
        Mine(_ => Callers.Current.MayAdminister(OrderRefusals.NotFound, Key.Tenant));
}
