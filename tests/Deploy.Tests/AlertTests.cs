using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace LytSlot.Deploy.Tests;

/// <summary>Alerts fire when they should and only then, and each leads to what is to be done.</summary>
public sealed partial class AlertTests
{
    private const string Folder = "deploy/prometheus";

    private const string Runbook = "deploy/RUNBOOK.md";

    private static readonly bool[] Both = [true, false];

    private static IReadOnlyList<YamlMappingNode> Rules =>
        [.. Yaml.Document($"{Folder}/alerts.yml").List("groups").Cast<YamlMappingNode>()
            .SelectMany(group => group.List("rules")).Cast<YamlMappingNode>()];

    [Fact]
    public async Task Rules_and_settings_of_prometheus_are_sound()
    {
        await Tool.Succeed("promtool", ["check", "config", Tool.Path($"{Folder}/prometheus.yml")]);
        await Tool.Succeed("promtool", ["check", "rules", Tool.Path($"{Folder}/alerts.yml")]);
    }

    [Fact]
    public async Task Alerts_fire_when_they_should_and_only_then() =>
        await Tool.Succeed("promtool", ["test", "rules", Tool.Path($"{Folder}/alerts.test.yml")]);

    [Fact]
    public void Every_alert_is_tested_both_ways()
    {
        var tried = Yaml.Document($"{Folder}/alerts.test.yml").List("tests").Cast<YamlMappingNode>()
            .SelectMany(test => test.List("alert_rule_test")).Cast<YamlMappingNode>()
            .Select(one => (Alert: one.Text("alertname"), Fires: one.List("exp_alerts").Any()))
            .ToHashSet();

        var untried =
            from rule in Rules
            from fires in Both
            where !tried.Contains((rule.Text("alert"), fires))
            select $"{rule.Text("alert")}, {(fires ? "firing" : "not firing")}";

        Assert.Empty(untried);
    }

    [Fact]
    public void Every_alert_says_how_urgent_it_is_and_leads_to_its_part_of_the_runbook()
    {
        var parts = File.ReadLines(Tool.Path(Runbook)).Where(line => line.StartsWith('#')).Select(Anchor).ToHashSet();

        var lost =
            from rule in Rules
            let way = rule.Map("annotations").Text("runbook_url")?.Split('#')
            where way is not [Runbook, var part] || !parts.Contains(part)
                || rule.Map("labels").Text("severity") is not ("page" or "ticket")
            select rule.Text("alert");

        Assert.NotEmpty(Rules);
        Assert.Empty(lost);
    }

    /// <summary>As forges make anchors: lower case, no punctuation, dashes for spaces.</summary>
    private static string Anchor(string heading) =>
        Punctuation().Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex("[^a-z0-9 _-]")]
    private static partial Regex Punctuation();
}
