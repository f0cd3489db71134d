using System.Text.RegularExpressions;
using LytSlot.Testing;
using Npgsql;
using YamlDotNet.RepresentationModel;

namespace LytSlot.Deploy.Tests;

/// <summary>What the runbook says of secrets: it names all there are, and its commands do what it says.</summary>
public sealed partial class SecretTests
{
    private static readonly string Chapter = File.ReadAllText(Tool.Path("deploy/RUNBOOK.md"))
        .Split("\n## ").Single(part => part.StartsWith("Change a secret", StringComparison.Ordinal));

    /// <summary>What a host asks as each role, one thing that needs rights of its own among it.</summary>
    private static readonly Dictionary<string, string> Questions = new()
    {
        ["silo"] = "select make_month_partitions(current_date, 1), (select count(*) from grain_state_order)",
        ["reader"] = "select count(*) from orders",
        ["api"] = "select visitor_salt_of(current_date, current_date), (select count(*) from OrleansQuery)",
        ["bot"] = "select count(*) from OrleansQuery",
    };

    [Fact]
    public void Every_secret_is_in_the_table()
    {
        var table = Cell().Matches(Chapter).Select(match => match.Groups["name"].Value).ToHashSet();

        var secrets = Variables("deploy/compose/production.yml")
            .Concat(Variables("deploy/compose/monitoring.yml"))
            .Concat(References());

        Assert.Empty(secrets.Distinct().Except(table));
    }

    [Fact]
    public async Task New_value_is_long_enough_for_a_signing_key()
    {
        Assert.Contains("`openssl rand -hex 32`", Chapter, StringComparison.Ordinal);

        var value = await Tool.Succeed("openssl", ["rand", "-hex", "32"]);

        Assert.Equal(64, value.Trim().Length);
    }

    /// <summary>On a server of its own: the roles of a shared one belong to others as well.</summary>
    [Fact]
    public async Task Login_is_changed_and_changed_back_while_hosts_ask()
    {
        await using var postgres = await PrivatePostgres.StartDurable();
        await using var database = await postgres.NewDatabase();
        await using var superuser = NpgsqlDataSource.Create(postgres.Superuser);
        var steps = Typed().Matches(Chapter).Select(match => match.Groups["sql"].Value).ToList();
        Assert.Equal(4, steps.Count);

        foreach (var (role, question) in Questions)
        {
            var first = database.ConnectionString(role);
            var second = With(first, $"lytslot_{role}_2", "new");
            await Type(steps[0]);
            await Ask(first);
            await Ask(second);
            await Type(steps[1]);
            await IsTurnedAway(first);
            await Ask(second);
            await Type(steps[2]);
            await Ask(With(first, $"lytslot_{role}", "newer"));
            await Ask(second);
            await Type(steps[3]);
            await IsTurnedAway(second);

            async Task Type(string step)
            {
                await using var command = superuser.CreateCommand(
                    step.Replace("lytslot_api", $"lytslot_{role}", StringComparison.Ordinal));
                await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            }

            async Task Ask(string connection)
            {
                await using var source = NpgsqlDataSource.Create(connection);
                await using var command = source.CreateCommand(question);
                await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            }

            async Task IsTurnedAway(string connection) =>
                Assert.StartsWith(
                    "28",
                    (await Assert.ThrowsAsync<PostgresException>(() => Ask(connection))).SqlState,
                    StringComparison.Ordinal);
        }
    }

    private static string With(string connection, string user, string password) =>
        new NpgsqlConnectionStringBuilder(connection) { Username = user, Password = password }.ConnectionString;

    /// <summary>Variables that secrets of containers are taken from.</summary>
    private static IEnumerable<string> Variables(string file) =>
        from service in Yaml.Document(file).Map("services").Children
        let environment = ((YamlMappingNode)service.Value).Map("environment")
        from key in environment.Keys()
        where Secret().IsMatch(key)
        from Match variable in Variable().Matches(environment.Text(key)!)
        select variable.Groups["name"].Value;

    /// <summary>Keys of secrets that pods refer to.</summary>
    private static IEnumerable<string> References() =>
        from file in Directory.GetFiles(Tool.Path("deploy/kubernetes"), "*.yaml")
        from Match reference in Reference().Matches(File.ReadAllText(file))
        select $"{reference.Groups["name"].Value}/{reference.Groups["key"].Value}";

    [GeneratedRegex("```sql superuser\n(?<sql>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Typed();

    [GeneratedRegex("`(?<name>[A-Z_]+|lytslot-[a-z]+/[a-z-]+)`")]
    private static partial Regex Cell();

    [GeneratedRegex("PASSWORD|Token|Secret|SigningKey|ConnectionStrings|DATA_SOURCE", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    [GeneratedRegex(@"\$\{(?<name>[A-Z_]+)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"secretKeyRef:\s+name: (?<name>\S+)\s+key: (?<key>\S+)")]
    private static partial Regex Reference();
}
