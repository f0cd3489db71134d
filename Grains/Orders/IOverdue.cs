using System.Collections.Immutable;

namespace LytSlot.Grains.Orders;

/// <summary>What should have done something and did not, the longest overdue first.</summary>
internal interface IOverdue
{
    /// <summary>Order grains whose due time has passed.</summary>
    /// <param name="dueBefore">What is due later is not overdue; UTC.</param>
    /// <param name="after">The last of the page before; null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    Task<ImmutableArray<OverdueGrain>> Orders(DateTimeOffset dueBefore, OverdueGrain? after, int limit);

    /// <summary>Payment grains whose due time has passed.</summary>
    /// <param name="dueBefore">What is due later is not overdue; UTC.</param>
    /// <param name="after">The last of the page before; null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    Task<ImmutableArray<OverdueGrain>> Payments(DateTimeOffset dueBefore, OverdueGrain? after, int limit);

    /// <summary>Promo code grains whose due time has passed.</summary>
    /// <param name="dueBefore">What is due later is not overdue; UTC.</param>
    /// <param name="after">The last of the page before; null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    Task<ImmutableArray<OverdueGrain>> PromoCodes(DateTimeOffset dueBefore, OverdueGrain? after, int limit);

    /// <summary>Order group grains whose due time has passed.</summary>
    /// <param name="dueBefore">What is due later is not overdue; UTC.</param>
    /// <param name="after">The last of the page before; null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    Task<ImmutableArray<OverdueGrain>> OrderGroups(DateTimeOffset dueBefore, OverdueGrain? after, int limit);

    /// <summary>Checkout grains whose due time has passed.</summary>
    /// <param name="dueBefore">What is due later is not overdue; UTC.</param>
    /// <param name="after">The last of the page before; null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    Task<ImmutableArray<OverdueGrain>> Checkouts(DateTimeOffset dueBefore, OverdueGrain? after, int limit);

    /// <summary>Tenant grains whose due time has passed.</summary>
    /// <param name="dueBefore">What is due later is not overdue; UTC.</param>
    /// <param name="after">The last of the page before; null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    Task<ImmutableArray<OverdueGrain>> Tenants(DateTimeOffset dueBefore, OverdueGrain? after, int limit);

    /// <summary>Second confirmations whose due time has passed.</summary>
    /// <param name="dueBefore">What is due later is not overdue; UTC.</param>
    /// <param name="after">The last of the page before; null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    Task<ImmutableArray<OverdueGrain>> Confirmations(DateTimeOffset dueBefore, OverdueGrain? after, int limit);

    /// <summary>Correspondences whose due time has passed.</summary>
    /// <param name="dueBefore">What is due later is not overdue; UTC.</param>
    /// <param name="after">The last of the page before; null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    Task<ImmutableArray<OverdueGrain>> Correspondences(DateTimeOffset dueBefore, OverdueGrain? after, int limit);

    /// <summary>Payout grains whose due time has passed.</summary>
    /// <param name="dueBefore">What is due later is not overdue; UTC.</param>
    /// <param name="after">The last of the page before; null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    Task<ImmutableArray<OverdueGrain>> Payouts(DateTimeOffset dueBefore, OverdueGrain? after, int limit);
}
