using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LytSlot.Architecture.Tests;

/// <summary>Words in files.</summary>
internal static partial class Resx
{
    /// <summary>The texts of a file, by key.</summary>
    public static Dictionary<string, string> Texts(string path) =>
        XDocument.Parse(string.Join('\n', Repository.Lines(path))).Descendants("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    /// <summary>What a text leaves open: <c>{0} {1}</c>.</summary>
    public static string Gaps(string text) =>
        string.Join(' ', Gap().Matches(text).Select(gap => gap.Value).Distinct().Order());

    [GeneratedRegex("""\{\d\}""")]
    private static partial Regex Gap();
}
