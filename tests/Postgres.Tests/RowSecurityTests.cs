using LytSlot.Testing;
using Npgsql;

namespace LytSlot.Postgres.Tests;

/// <summary>Who may see what, with every role logged in as itself.</summary>
public sealed class RowSecurityTests(PostgresFixture fixture)
{
    private const string TenantA = "aaaaaaaa-0000-0000-0000-000000000000";
    private const string TenantB = "bbbbbbbb-0000-0000-0000-000000000000";

    private static readonly (string Tenant, int Advertiser, string ChannelStatus)[] Orders =
        [(TenantA, 1, "active"), (TenantB, 1, "paused"), (TenantB, 2, "paused")];

    private static readonly string[] Views =
        ["orders", "order_event", "postings", "payments", "creatives", "channels"];

    [Fact]
    public async Task Tenant_sees_its_own_in_every_view()
    {
        await using var database = await Filled();

        foreach (var view in Views)
        {
            var seen = await Column(database, "reader", $"select distinct tenant_id::text from {view}", TenantA);
            Assert.Equal([TenantA], seen);
        }
    }

    [Fact]
    public async Task Advertiser_sees_their_own_orders_of_every_tenant_and_no_channels()
    {
        await using var database = await Filled();

        foreach (var view in Views[..^1])
        {
            var seen = await Column(
                database, "reader", $"select distinct advertiser_id::text from {view}", advertiser: "1");
            Assert.Equal(["1"], seen);
        }

        Assert.Empty(await Column(database, "reader", "select grain_key from channels", advertiser: "1"));
    }

    [Fact]
    public async Task Nobody_in_particular_sees_nothing()
    {
        await using var database = await Filled();

        foreach (var view in Views)
        {
            Assert.Empty(await Column(database, "reader", $"select tenant_id::text from {view}"));
            Assert.Empty(await Column(database, "reader", $"select tenant_id::text from {view}", "", ""));
        }
    }

    [Theory]
    [InlineData("postings")]
    [InlineData("posting")]
    [InlineData("balance")]
    [InlineData("turnover")]
    [InlineData("payouts")]
    [InlineData("grain_state_payout")]
    public async Task Books_are_the_tenants_own_in_views_and_tables(string relation)
    {
        await using var database = await Filled();

        var seen = $"select distinct tenant_id::text from {relation} order by 1";

        Assert.Equal([TenantA], await Column(database, "reader", seen, TenantA));
        Assert.Equal([TenantA, TenantB], await Column(database, "admin_reader", seen));
        Assert.Empty(await Column(database, "reader", seen));
        await Refused(database, "reader", $"delete from {relation}");
    }

    [Theory]
    [InlineData("balance")]
    [InlineData("turnover")]
    [InlineData("payouts")]
    public async Task Advertiser_sees_nothing_of_a_tenants_totals(string relation)
    {
        await using var database = await Filled();

        Assert.Empty(await Column(database, "reader", $"select tenant_id::text from {relation}", advertiser: "1"));
    }

    [Fact]
    public async Task Admin_sees_every_tenant_and_changes_nothing()
    {
        await using var database = await Filled();

        foreach (var view in Views)
        {
            var seen = await Column(
                database, "admin_reader", $"select distinct tenant_id::text from {view} order by 1");
            Assert.Equal([TenantA, TenantB], seen);
        }

        await Refused(database, "admin_reader", "delete from grain_state_order");
        await Refused(database, "admin_reader", "delete from event");
        await Refused(database, "admin_reader", "update orders set version = 9");
    }

    [Fact]
    public async Task Reader_gets_at_nothing_beside_its_views()
    {
        await using var database = await fixture.Postgres.NewDatabase();

        foreach (var relation in new[]
        {
            "grain_state", "grain_state_default", "grain_state_tenant", "grain_state_user", "grain_state_login",
            "grain_state_conversation", "grain_state_sender", "grain_state_poller", "event_default", "posting_default",
            "reminder", "orleansquery", "channel_rating", "grain_state_correspondence",
            "overdue", "live_order", "data_protection_key", "grain_state_webhooks", "grain_state_webhook",
            "webhook_delivery", "grain_state_moderation", "moderation_queue",
        })
        {
            await Refused(database, "reader", $"select * from {relation}");
        }
    }

    [Fact]
    public async Task Secrets_to_sign_in_with_are_closed_to_admins_and_silos()
    {
        await using var database = await fixture.Postgres.NewDatabase();

        await Refused(database, "admin_reader", "select * from grain_state");
        await Refused(database, "admin_reader", "select * from grain_state_user");
        await Refused(database, "admin_reader", "select * from grain_state_login");
        await Refused(database, "admin_reader", "select * from grain_state_webhooks");
        await Refused(database, "admin_reader", "select * from data_protection_key");
        await Refused(database, "silo", "select * from data_protection_key");
    }

    [Theory]
    [InlineData("api")]
    [InlineData("bot")]
    public async Task Hosts_find_the_cluster_and_nothing_else(string role)
    {
        await using var database = await Filled();

        foreach (var relation in Views.Append("catalogue").Append("grain_state_order").Append("grain_state")
            .Append("event").Append("posting").Append("reminder"))
        {
            await Refused(database, role, $"select * from {relation}");
        }

        await Refused(database, role, "update cluster_member set status = 6");
        Assert.NotEmpty(await Column(database, role, "select querykey from orleansquery"));
        Assert.Empty(await Column(database, role, "select address from cluster_member"));
    }

    [Fact]
    public async Task Nobody_but_the_owner_writes_the_sql_that_silos_run()
    {
        await using var database = await fixture.Postgres.NewDatabase();

        foreach (var role in new[] { "silo", "reader", "admin_reader", "api", "bot" })
        {
            await Refused(database, role, "update orleansquery set querytext = 'select 1'");
            await Refused(database, role, "insert into orleansquery values ('a', 'b')");
            await Refused(database, role, "delete from orleansquery");
            await Refused(database, role, "create table mine (id int)");
            await Refused(database, role, "select make_state_partition('mine')");
        }
    }

    [Fact]
    public async Task Every_table_with_a_tenant_is_guarded_even_from_its_owner()
    {
        await using var database = await fixture.Postgres.NewDatabase();

        var open = await Column(database, "owner", """
            select c.oid::regclass::text
              from pg_class c
              join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
             where c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
            """);

        Assert.Empty(open);
        Assert.Empty(await Column(database, "owner", "select rolname from pg_roles where rolname like 'lytslot\\_%' "
            + "and rolname <> 'lytslot_super' and (rolsuper or rolbypassrls or rolcreaterole)"));
    }

    [Fact]
    public async Task Catalogue_shows_the_public_side_of_active_channels_to_everybody()
    {
        await using var database = await Filled();

        var channels = await Column(database, "reader", "select c::text from catalogue c");

        Assert.Equal(
            [@"(-1001,A,a,news,ru,UTC,10,""[{""""name"""": """"1/24""""}]""," + TenantA + ",10,,)"],
            channels);
    }

    private async Task<TestDatabase> Filled()
    {
        var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);
        foreach (var (tenant, advertiser, status) in Orders)
        {
            var owner = $"\"tenantId\":\"{tenant}\",\"advertiserId\":{advertiser}";
            var key = $"t:{tenant[0]}/{advertiser}";
            await sql.Write("order", key, null, $$"""
                {{{owner}},"status":"held","holdUntil":"2027-01-01T00:00:00Z","priceMinor":5,"messageIds":[1],
                 "events":[{"sequence":1,"kind":"placed","at":"2026-11-22T10:00:00Z","actor":"a"}],
                 "postings":[{"sequence":1,"entry":1,"at":"2026-11-22T10:00:00Z","account":"held","amountMinor":0,
                              "currency":"XTR"}]}
                """);
            await sql.Write("payment", key, null, $$"""{{{owner}},"amountMinor":5}""");
            await sql.Write("payout", key, null, $$"""{{{owner}},"requestedAt":"2026-11-22T10:00:00Z"}""");
            await sql.Write("creative", key, null, $$"""{{{owner}}}""");
            await sql.Write("channel", key, null, $$"""
                {"tenantId":"{{tenant}}","channelId":-100{{advertiser}},"status":"{{status}}","title":"A",
                 "username":"a","category":"news","language":"ru","timeZone":"UTC","subscribers":10,
                 "formats":[{"name":"1/24"}],"secret":1}
                """);
        }

        return database;
    }

    private static async Task<List<string>> Column(
        TestDatabase database, string role, string sql, string? tenant = null, string? advertiser = null)
    {
        await using var batch = database.As(role).CreateBatch();
        foreach (var (name, value) in new[] { ("app.tenant_id", tenant), ("app.advertiser_id", advertiser) })
        {
            if (value is not null)
            {
                batch.BatchCommands.Add(new("select set_config($1, $2, true)")
                {
                    Parameters = { new() { Value = name }, new() { Value = value } },
                });
            }
        }

        batch.BatchCommands.Add(new(sql));
        await using var reader = await batch.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        for (var i = 1; i < batch.BatchCommands.Count; i++)
        {
            await reader.NextResultAsync(TestContext.Current.CancellationToken);
        }

        var values = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }

    private static async Task Refused(TestDatabase database, string role, string sql)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => Column(database, role, sql));
        Assert.True(
            refused.SqlState == PostgresErrorCodes.InsufficientPrivilege,
            $"{role}: {sql}: {refused.Message}");
    }
}
