using LytSlot.Silo.Postgres;
using LytSlot.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace LytSlot.Postgres.Tests;

/// <summary>How a database comes to be up to date.</summary>
public sealed class MigratorTests(PostgresFixture fixture)
{
    private static readonly string[] Scripts =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "Silo", "Postgres", "Migrations"), "*.sql")
            .Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task Of_four_migrators_at_once_one_applies()
    {
        await using var database = await fixture.Postgres.NewEmptyDatabase();

        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            () => Migrator.Migrate(database.Configuration, NullLogger.Instance),
            TestContext.Current.CancellationToken)));

        Assert.Equal([0, 0, 0, Scripts.Length], applied.Order());
        await using var command = database.As("owner").CreateCommand(
            "select string_agg(scriptname, ',' order by schemaversionsid) from schemaversions");
        Assert.Equal(
            string.Join(',', Scripts),
            await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Missing_setting_is_named()
    {
        var failure = Assert.Throws<InvalidOperationException>(
            () => Migrator.Migrate(new ConfigurationBuilder().Build(), NullLogger.Instance));

        Assert.Contains("ConnectionStrings:Owner", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_have_no_gaps() =>
        Assert.Equal(
            Enumerable.Range(1, Scripts.Length),
            Scripts.Select(script => int.Parse(script[..4], System.Globalization.CultureInfo.InvariantCulture)));
}
