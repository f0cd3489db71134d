using LytSlot.Orders;

namespace LytSlot.Grains.Orders;

/// <summary>The ways a group of orders says no.</summary>
internal static class GroupRefusals
{
    public static readonly Refusal NotFound =
        new(RefusalKind.NotFound, "group.not_found", "There is no such group of orders.");

    public static readonly Refusal Mismatch =
        new(RefusalKind.Conflict, "group.mismatch", "This group id was already used for another wish.");

    public static readonly Refusal BadSlots = new(
        RefusalKind.Invalid, "group.bad_slots", "A group has 2 to 20 different slots with prices in one currency.");

    public static readonly Refusal Unpaid =
        new(RefusalKind.Conflict, "group.unpaid", "The order's group is not paid as a whole yet.");

    public static Refusal WrongStatus(OrderGroupStatus status) =>
        new(RefusalKind.Conflict, "group.wrong_status", $"This is not possible in {status}.");
}
