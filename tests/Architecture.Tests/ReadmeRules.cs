using System.Text.RegularExpressions;
using Xunit;

namespace LytSlot.Architecture.Tests;

/// <summary>The tables that people look codes and keys up in.</summary>
public sealed partial class ReadmeRules
{
    [Fact]
    public void Every_refusal_is_in_the_table_and_nothing_else_is()
    {
        var given = Repository.Files("*.cs")
            .Where(path => path.StartsWith("Grains/", StringComparison.Ordinal)
                || path.StartsWith("ApiHost/", StringComparison.Ordinal))
            .SelectMany(path => Refusal().Matches(string.Join('\n', Repository.Lines(path))))
            .Select(match => match.Groups["code"].Value)
            .ToHashSet();
        var told = Section("## Refusals").SelectMany(line => Told().Matches(line))
            .Select(match => match.Groups["code"].Value)
            .ToHashSet();

        Breaches.None(given.Except(told).Select(code => $"{code} is not in the table"));
        Breaches.None(told.Except(given).Select(code => $"{code} is in the table only"));
    }

    [Fact]
    public void Every_grain_is_in_the_table_of_keys()
    {
        var told = string.Join('\n', Section("## Grain keys")).ToLowerInvariant();

        Breaches.None(
            from type in Code.GrainClasses
            let name = type.GetCustomAttributes(false).OfType<Orleans.GrainTypeAttribute>().Single()
                .GetGrainType(null!, null!).ToString()!
            where !name.Split('-').All(word => told.Contains(word, StringComparison.Ordinal))
            select name);
    }

    /// <summary>Lines of the README between a heading and the next.</summary>
    private static IEnumerable<string> Section(string heading) =>
        Repository.Lines("README.md").SkipWhile(line => line != heading).Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal));

    /// <summary>As grains say them, and as the API's catalogue lists them.</summary>
    [GeneratedRegex(
        """RefusalKind\.\w+,\s*"(?<code>[a-z]+\.[a-z_]+)"|"(?<code>[a-z]+\.[a-z_]+)"(,\s*"[A-Z]|\] = Status)""")]
    private static partial Regex Refusal();

    [GeneratedRegex("`(?<code>[a-z]+[.][a-z_]+)`")]
    private static partial Regex Told();
}
