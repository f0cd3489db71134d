using System.Text.Json;
using System.Text.RegularExpressions;

namespace LytSlot.Deploy.Tests;

/// <summary>What is read of metrics is what is told.</summary>
public sealed partial class MetricTests
{
    [Fact]
    public void Alerts_and_dashboards_read_metrics_that_somebody_tells()
    {
        var read = MetricNames.Expressions().ToList();

        var unknown =
            from one in read
            from name in MetricNames.ReadBy(one.Expression)
            where !MetricNames.Told.Contains(name)
            select $"{one.Where}: {name}";

        Assert.NotEmpty(read);
        Assert.All(read, one => Assert.NotEmpty(MetricNames.ReadBy(one.Expression)));
        Assert.Empty(unknown);
    }

    [Fact]
    public void List_has_every_metric_of_ours_and_no_other()
    {
        string[] hosts = ["ApiHost", "BotHost", "Grains", "ServiceDefaults", "Silo"];
        var made =
            (from host in hosts
             from file in Directory.EnumerateFiles(Tool.Path(host), "*.cs", SearchOption.AllDirectories)
             from Match name in Instrument().Matches(File.ReadAllText(file))
             select "lytslot_" + name.Groups["name"].Value.Replace('.', '_')).ToList();
        var ours = MetricNames.Told.Where(name => name.StartsWith("lytslot_", StringComparison.Ordinal)
            && !name.StartsWith("lytslot_backup_", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(made);
        Assert.DoesNotContain(made, name => !ours.Exists(one => one.StartsWith(name, StringComparison.Ordinal)));
        Assert.DoesNotContain(ours, one => !made.Exists(name => one.StartsWith(name, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Expressions_are_in_the_language_of_prometheus()
    {
        var rules = Path.Combine(Path.GetTempPath(), $"lytslot-rules-{Guid.NewGuid():N}.yml");
        var lines =
            from one in MetricNames.Expressions().Index()
            let expression = one.Item.Expression.Replace("$__rate_interval", "5m", StringComparison.Ordinal)
            select $"  - record: n{one.Index}\n    expr: {JsonSerializer.Serialize(expression)}";
        await File.WriteAllLinesAsync(
            rules, ["groups:", "- name: all", "  rules:", .. lines], TestContext.Current.CancellationToken);

        await Tool.Succeed("promtool", ["check", "rules", rules]);

        File.Delete(rules);
    }

    [Fact]
    public void Dashboards_are_whole()
    {
        var boards = MetricNames.Dashboards().Select(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement);

        var ids = boards.Select(board => board.GetProperty("uid").GetString()).Order();

        Assert.Equal(["lytslot-business", "lytslot-cluster", "lytslot-postgres", "lytslot-telegram"], ids);
    }

    /// <summary>As instruments are made, directly or by a list of them.</summary>
    [GeneratedRegex("""
        "lytslot\.(?<name>[a-z._]+)"|Show\("(?<name>[a-z._]+)"
        """)]
    private static partial Regex Instrument();
}
