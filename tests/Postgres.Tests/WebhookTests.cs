using LytSlot.Testing;

namespace LytSlot.Postgres.Tests;

/// <summary>What an admin sees of webhooks that are stuck.</summary>
public sealed class WebhookTests(PostgresFixture fixture)
{
    private const string Tenant = "aaaaaaaa-0000-0000-0000-000000000000";

    [Fact]
    public async Task Admin_sees_what_waits_and_what_was_given_up()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var golden = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "tests", "Grains.Tests", "Golden", "webhook.json"),
            TestContext.Current.CancellationToken);
        var sql = new OrleansSql(database);
        await sql.Write("webhook", $"t:{Tenant}/hook:1", null, golden);
        await sql.Write("webhook", $"t:{Tenant}/hook:2", null, """{"pings":0,"pending":[],"done":[]}""");

        await using var command = database.As("admin_reader").CreateCommand("""
            select concat_ws(' ', status, kind, attempts, answer, fault, name)
              from webhook_delivery
             order by at
            """);
        var seen = new List<string>();
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await rows.ReadAsync(TestContext.Current.CancellationToken))
        {
            seen.Add(rows.GetString(0));
        }

        Assert.Equal(
            [
                "pending rejected 1 503 none order/0198c0de-0000-7000-8000-000000000003/3",
                "given_up ping 24 address_forbidden webhook/0198c0de-0000-7000-8000-000000000002/1",
            ],
            seen);
    }
}
