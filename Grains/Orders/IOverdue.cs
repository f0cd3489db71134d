using System.Collections.Immutable;

namespace LytSlot.Grains.Orders;

/// <summary>What should have done something and did not.</summary>
internal interface IOverdue
{
    /// <summary>Keys of order grains whose due time has passed, the longest overdue first.</summary>
    Task<ImmutableArray<string>> Orders(DateTimeOffset dueBefore, int limit);

    /// <summary>Keys of payment grains whose due time has passed, the longest overdue first.</summary>
    Task<ImmutableArray<string>> Payments(DateTimeOffset dueBefore, int limit);
}
