using System.Text.RegularExpressions;

namespace LytSlot.Deploy.Tests;

/// <summary>What somebody types at night is tried by day.</summary>
public sealed partial class RunbookTests(PostgresFixture fixture)
{
    private const int FewestQueries = 12;

    private static readonly string[] Roles = ["lytslot_admin_reader", "lytslot_api", "lytslot_owner"];

    private static readonly string Text = File.ReadAllText(Tool.Path("deploy/RUNBOOK.md"));

    [Fact]
    public async Task Queries_run_as_the_one_who_may_change_nothing()
    {
        var queries = Block().Matches(Text).Concat(Inline().Matches(Text))
            .Select(match => match.Groups["sql"].Value.ReplaceLineEndings(" ").Replace(
                "tenant_id = '…'", $"tenant_id = '{Guid.Empty}'", StringComparison.Ordinal))
            .ToList();
        await using var database = await fixture.Postgres.NewDatabase();

        var failed = new List<string>();
        foreach (var query in queries)
        {
            await using var command = database.As("admin_reader").CreateCommand(query);
            try
            {
                await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            }
            catch (Npgsql.PostgresException fault)
            {
                failed.Add($"{query}: {fault.MessageText}");
            }
        }

        Assert.True(queries.Count >= FewestQueries, $"{queries.Count} queries");
        Assert.True(failed.Count == 0, string.Join('\n', failed));
    }

    [Fact]
    public void Programs_and_files_it_names_are_there()
    {
        var named = Mentioned().Matches(Text).Select(match => match.Groups["path"].Value).Distinct().ToList();

        Assert.NotEmpty(named);
        Assert.All(named, path => Assert.True(Path.Exists(Tool.Path(path)), path));
    }

    [Fact]
    public void Metrics_it_names_are_told()
    {
        var named = Metric().Matches(Text).Select(match => match.Value).Distinct().Except(Roles).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(name, MetricNames.Told));
    }

    [GeneratedRegex("```sql\n(?<sql>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("`(?<sql>select [^`]*;)`", RegexOptions.Singleline)]
    private static partial Regex Inline();

    [GeneratedRegex(@"(?<path>(deploy|Silo|tests)/[A-Za-z][A-Za-z0-9./-]*[A-Za-z0-9])")]
    private static partial Regex Mentioned();

    [GeneratedRegex(@"\b(lytslot|orleans)_[a-z_]+[a-z]\b")]
    private static partial Regex Metric();
}
