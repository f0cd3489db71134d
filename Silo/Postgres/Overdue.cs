using System.Collections.Immutable;
using LytSlot.Grains.Orders;

namespace LytSlot.Silo.Postgres;

/// <summary>What should have been woken, from the index of due times: what waits for nothing is not in it.</summary>
internal sealed class Overdue(Databases databases) : IOverdue
{
    // The name of the state stands in the text, so that even a plan kept for all parameters reads one partition only.
    internal const string OverdueOrders = """
        select due_at,
               grain_key
          from overdue
         where grain_type = 'order'
           and due_at < $1
           and (due_at, grain_key) > ($2, $3)
         order by due_at, grain_key
         limit $4
        """;

    internal const string OverduePayments = """
        select due_at,
               grain_key
          from overdue
         where grain_type = 'payment'
           and due_at < $1
           and (due_at, grain_key) > ($2, $3)
         order by due_at, grain_key
         limit $4
        """;

    internal const string OverdueCheckouts = """
        select due_at,
               grain_key
          from overdue
         where grain_type = 'checkout'
           and due_at < $1
           and (due_at, grain_key) > ($2, $3)
         order by due_at, grain_key
         limit $4
        """;

    internal const string OverduePayouts = """
        select due_at,
               grain_key
          from overdue
         where grain_type = 'payout'
           and due_at < $1
           and (due_at, grain_key) > ($2, $3)
         order by due_at, grain_key
         limit $4
        """;

    internal const string OverdueTenants = """
        select due_at,
               grain_key
          from overdue
         where grain_type = 'tenant'
           and due_at < $1
           and (due_at, grain_key) > ($2, $3)
         order by due_at, grain_key
         limit $4
        """;

    internal const string OverdueConfirmations = """
        select due_at,
               grain_key
          from overdue
         where grain_type = 'confirmation'
           and due_at < $1
           and (due_at, grain_key) > ($2, $3)
         order by due_at, grain_key
         limit $4
        """;

    internal const string OverdueCorrespondences = """
        select due_at,
               grain_key
          from overdue
         where grain_type = 'correspondence'
           and due_at < $1
           and (due_at, grain_key) > ($2, $3)
         order by due_at, grain_key
         limit $4
        """;

    internal const string OverduePromoCodes = """
        select due_at,
               grain_key
          from overdue
         where grain_type = 'promo_code'
           and due_at < $1
           and (due_at, grain_key) > ($2, $3)
         order by due_at, grain_key
         limit $4
        """;

    internal const string OverdueOrderGroups = """
        select due_at,
               grain_key
          from overdue
         where grain_type = 'order_group'
           and due_at < $1
           and (due_at, grain_key) > ($2, $3)
         order by due_at, grain_key
         limit $4
        """;

    public Task<ImmutableArray<OverdueGrain>> Orders(DateTimeOffset dueBefore, OverdueGrain? after, int limit) =>
        Ask(OverdueOrders, dueBefore, after, limit);

    public Task<ImmutableArray<OverdueGrain>> Payments(DateTimeOffset dueBefore, OverdueGrain? after, int limit) =>
        Ask(OverduePayments, dueBefore, after, limit);

    public Task<ImmutableArray<OverdueGrain>> Checkouts(DateTimeOffset dueBefore, OverdueGrain? after, int limit) =>
        Ask(OverdueCheckouts, dueBefore, after, limit);

    public Task<ImmutableArray<OverdueGrain>> Payouts(DateTimeOffset dueBefore, OverdueGrain? after, int limit) =>
        Ask(OverduePayouts, dueBefore, after, limit);

    public Task<ImmutableArray<OverdueGrain>> Tenants(DateTimeOffset dueBefore, OverdueGrain? after, int limit) =>
        Ask(OverdueTenants, dueBefore, after, limit);

    public Task<ImmutableArray<OverdueGrain>> Confirmations(DateTimeOffset dueBefore, OverdueGrain? after, int limit) =>
        Ask(OverdueConfirmations, dueBefore, after, limit);

    public Task<ImmutableArray<OverdueGrain>> Correspondences(
        DateTimeOffset dueBefore, OverdueGrain? after, int limit) =>
        Ask(OverdueCorrespondences, dueBefore, after, limit);

    public Task<ImmutableArray<OverdueGrain>> PromoCodes(DateTimeOffset dueBefore, OverdueGrain? after, int limit) =>
        Ask(OverduePromoCodes, dueBefore, after, limit);

    public Task<ImmutableArray<OverdueGrain>> OrderGroups(DateTimeOffset dueBefore, OverdueGrain? after, int limit) =>
        Ask(OverdueOrderGroups, dueBefore, after, limit);

    private async Task<ImmutableArray<OverdueGrain>> Ask(
        string question, DateTimeOffset dueBefore, OverdueGrain? after, int limit)
    {
        await using var command = databases.Silo.CreateCommand(question);
        command.Parameters.Add(new() { Value = dueBefore.UtcDateTime });
        command.Parameters.Add(new() { Value = (after?.DueAt ?? DateTimeOffset.UnixEpoch).UtcDateTime });
        command.Parameters.Add(new() { Value = after?.Key ?? "" });
        command.Parameters.Add(new() { Value = limit });
        await using var rows = await command.ExecuteReaderAsync();
        var found = ImmutableArray.CreateBuilder<OverdueGrain>();
        while (await rows.ReadAsync())
        {
            found.Add(new(rows.GetFieldValue<DateTimeOffset>(0), rows.GetString(1)));
        }

        return found.DrainToImmutable();
    }
}
