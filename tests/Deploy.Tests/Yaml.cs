using YamlDotNet.RepresentationModel;

namespace LytSlot.Deploy.Tests;

/// <summary>
/// YAML as text that means one thing: a key that stands twice is an error. Merges (<c>&lt;&lt;</c>) are followed.
/// </summary>
internal static class Yaml
{
    private const string Merge = "<<";

    /// <summary>The one document of a file.</summary>
    public static YamlMappingNode Document(string relative) => Assert.Single(Documents(relative));

    /// <summary>All documents of a file.</summary>
    public static IReadOnlyList<YamlMappingNode> Documents(string relative)
    {
        using var text = File.OpenText(Tool.Path(relative));
        var stream = new YamlStream();
        stream.Load(text);
        return [.. stream.Documents.Select(document => (YamlMappingNode)document.RootNode)];
    }

    /// <summary>A member; an empty mapping when it is not there.</summary>
    public static YamlMappingNode Map(this YamlMappingNode node, string key) =>
        (YamlMappingNode?)node.Find(key) ?? [];

    /// <summary>The members of a list; none when it is not there.</summary>
    public static IEnumerable<YamlNode> List(this YamlMappingNode node, string key) =>
        (YamlSequenceNode?)node.Find(key) ?? [];

    /// <summary>A plain value; null when it is not there.</summary>
    public static string? Text(this YamlMappingNode node, string key) => ((YamlScalarNode?)node.Find(key))?.Value;

    /// <summary>Names of the members.</summary>
    public static IEnumerable<string> Keys(this YamlMappingNode node) =>
        node.Children.SelectMany(child => child.Key.ToString() == Merge
            ? ((YamlMappingNode)child.Value).Keys()
            : [child.Key.ToString()]).Distinct();

    private static YamlNode? Find(this YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var own) ? own
        : node.Children.TryGetValue(Merge, out var merged) ? ((YamlMappingNode)merged).Find(key)
        : null;
}
