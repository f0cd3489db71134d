using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace LytSlot.Deploy.Tests;

/// <summary>
/// Which metrics there are (<c>deploy/prometheus/metrics.txt</c>: who tells it, its name) and which are read.
/// </summary>
internal static partial class MetricNames
{
    /// <summary>Names under which a histogram or a summary is read.</summary>
    private static readonly string[] Endings = ["", "_bucket", "_count", "_sum"];

    /// <summary>Of the language; metrics have an underscore, and so do these.</summary>
    private static readonly HashSet<string> Words =
        ["histogram_quantile", "max_over_time", "label_values", "group_left", "group_right", "count_values"];

    /// <summary>What is told, with all endings.</summary>
    public static IReadOnlySet<string> Told { get; } =
        (from line in File.ReadLines(Tool.Path("deploy/prometheus/metrics.txt"))
         where line.Length > 0 && !line.StartsWith('#')
         from ending in Endings
         select line.Split(' ')[1] + ending).ToHashSet();

    /// <summary>Every expression, with where it stands.</summary>
    public static IEnumerable<(string Where, string Expression)> Expressions()
    {
        foreach (var rule in Yaml.Document("deploy/prometheus/alerts.yml").List("groups").Cast<YamlMappingNode>()
            .SelectMany(group => group.List("rules")).Cast<YamlMappingNode>())
        {
            yield return (rule.Text("alert")!, rule.Text("expr")!);
        }

        foreach (var file in Dashboards())
        {
            using var board = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var panel in board.RootElement.GetProperty("panels").EnumerateArray())
            {
                foreach (var target in panel.GetProperty("targets").EnumerateArray())
                {
                    var title = panel.GetProperty("title").GetString();
                    yield return ($"{Path.GetFileName(file)}: {title}", target.GetProperty("expr").GetString()!);
                }
            }
        }
    }

    public static string[] Dashboards() => Directory.GetFiles(Tool.Path("deploy/grafana"), "*.json");

    /// <summary>Metrics an expression reads: words that are no label, text, function or word of the language.</summary>
    public static IEnumerable<string> ReadBy(string expression) =>
        from Match word in Word().Matches(Texts().Replace(Labels().Replace(expression, " "), " "))
        let name = word.Value
        where !Words.Contains(name) && (name == "up" || name.Contains('_', StringComparison.Ordinal))
        select name;

    /// <summary>What stands in braces, and the lists behind <c>by</c>, <c>without</c>, <c>on</c>.</summary>
    [GeneratedRegex(@"\{[^}]*\}|\b(by|without|on|ignoring)\s*\([^)]*\)")]
    private static partial Regex Labels();

    [GeneratedRegex("""
        "[^"]*"|\[[^\]]*\]
        """)]
    private static partial Regex Texts();

    [GeneratedRegex(@"\b[a-zA-Z_:][a-zA-Z0-9_:]*\b")]
    private static partial Regex Word();
}
