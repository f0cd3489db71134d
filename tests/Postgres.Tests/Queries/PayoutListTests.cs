using LytSlot.Payouts;
using LytSlot.Silo.Postgres;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Postgres.Tests.Queries;

/// <summary>Lists of many payouts.</summary>
public sealed class PayoutListTests(PostgresFixture fixture)
{
    /// <summary>40 tenants, one payout a minute; of a hundred the last one waits.</summary>
    private const string ManyPayouts = """
        insert into grain_state (service_id, grain_type, grain_key, version, modified_at, payload)
        select 'lytslot',
               'payout',
               format('t:%s/payout:%s', replace(tenant::text, '-', ''), md5('p' || i)),
               1,
               '2027-01-01',
               jsonb_build_object(
                   'tenantId', tenant,
                   'status', case when i % 100 = 99 then 'requested' else 'confirmed' end,
                   'amountMinor', i,
                   'currency', 'XTR',
                   'destination', 'IBAN',
                   'requestedAt', to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
          from generate_series(0, 19999) as i,
               lateral (select md5((i % 40)::text)::uuid as tenant,
                               timestamp '2027-01-01' + i * interval '1 minute' as at) as given;
        analyze grain_state_payout
        """;

    private static readonly DateTimeOffset Middle = new(2027, 1, 8, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The seventh of them.</summary>
    private static readonly Guid Tenant = Guid.Parse("1679091c-5a88-0faf-6fb5-e6087eb1b2dc");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_have_every_payout_once_the_latest_first()
    {
        await using var states = await StoredStates.In(fixture);
        await states.Owner(ManyPayouts);
        var lists = new PayoutLists(states.Databases);

        var ofTenant = await Pages.All(
            97, page => lists.OfTenant(Tenant, page, Cancel), page => page.Payouts, page => page.Next);
        var waiting = await Pages.All(
            97, page => lists.OfAll(PayoutStatus.Requested, page, Cancel), page => page.Payouts, page => page.Next);

        Assert.Equal(Enumerable.Range(0, 500).Reverse().Select(i => 6L + (40 * i)), Amounts(ofTenant));
        Assert.Equal(Enumerable.Range(0, 200).Reverse().Select(i => 99L + (100 * i)), Amounts(waiting));
    }

    [Fact]
    public async Task Page_of_a_tenant_reads_that_tenants_index_in_its_order()
    {
        await using var states = await StoredStates.In(fixture);
        await states.Owner(ManyPayouts);

        var plan = await states.ReaderPlan(
            PayoutLists.PayoutsOfTenant, Tenant, null, Id(Tenant), Instant(Middle), Text("z"), Number(51));

        Assert.Contains("Index Scan Backward using payout_of_tenant_by_time", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("requested")]
    [InlineData("confirmed")]
    public async Task Page_of_a_status_reads_its_index_only_where_the_page_is(string status)
    {
        await using var states = await StoredStates.In(fixture);
        await states.Owner(ManyPayouts);

        var plan = await states.SiloPlan(
            PayoutLists.PayoutsInStatus, Text(status), Instant(Middle), Text("z"), Number(51));

        Assert.Contains("Index Scan Backward using payout_in_status_by_time", plan, StringComparison.Ordinal);
        Assert.Matches(@"Index Cond: .*status.* AND \(ROW\(", plan);
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Filter", plan, StringComparison.Ordinal);
    }

    private static IEnumerable<long> Amounts(IEnumerable<PayoutView> payouts) =>
        payouts.Select(payout => payout.Amount.AmountMinor);
}
