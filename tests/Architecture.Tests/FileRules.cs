using System.Text.RegularExpressions;
using Xunit;

namespace LytSlot.Architecture.Tests;

/// <summary>What formatting tools leave alone.</summary>
public sealed partial class FileRules
{
    private const int MostColumns = 120;
    private const int MostLines = 300;
    private const int MostLinesOfATest = 400;

    /// <summary>Too long: split by theme.</summary>
    [Fact]
    public void Files_fit_the_page()
    {
        var unfit =
            from path in Repository.Files("*.cs")
            let most = path.StartsWith("tests/", StringComparison.Ordinal) ? MostLinesOfATest : MostLines
            let lines = Repository.Lines(path)
            let widest = lines.Max(line => line.Length)
            where lines.Length > most || widest > MostColumns
            select $"{path}: {lines.Length} lines, the longest of {widest} columns";

        Breaches.None(unfit);
    }

    /// <summary><c>Decision&lt;TEvent&gt;</c> may stand in <c>DecisionOfEvent.cs</c>.</summary>
    [Fact]
    public void Files_are_named_after_their_type()
    {
        var misnamed =
            from path in Repository.Files("*.cs")
            let name = Path.GetFileName(path).Split('.')[0]
            where name is not ("Program" or "AssemblyInfo" or "GlobalUsings" or "Usings")
            where !Regex.IsMatch(
                string.Join('\n', Repository.Lines(path)),
                $@"\b(class|record|struct|interface|enum|delegate \w+) ({name}\b|{name.Split("Of")[0]}<)")
            select path;

        Breaches.None(misnamed);
    }

    /// <summary>A test waits for a signal, never for a clock.</summary>
    [Fact]
    public void Tests_wait_for_signals() => Breaches.None(TestLines(Waiting()));

    [Fact]
    public void Code_has_no_regions_and_no_notes_to_self() =>
        Breaches.None(Find(
            Repository.Files("*.cs").Where(path => !path.EndsWith("FileRules.cs", StringComparison.Ordinal)),
            NoteToSelf()));

    [Fact]
    public void A_muted_rule_carries_its_reason() =>
        Breaches.None(Find(Repository.Files("*.cs"), MutedInSilence()));

    /// <summary>The analyzers ban clocks; this is the one way around them.</summary>
    [Fact]
    public void Only_hosts_choose_the_clock() =>
        Breaches.None(Find(
            Repository.Files("*.cs").Where(path => path.StartsWith("Grains", StringComparison.Ordinal)),
            SystemClock()));

    /// <summary>
    /// A slow database fails in many ways: what looks for one of them lets the others end a host. Which they are is
    /// known to <c>DatabaseTrouble</c> alone.
    /// </summary>
    [Fact]
    public void What_a_slow_database_throws_is_known_in_one_place() =>
        Breaches.None(Find(
            Repository.Files("*.cs").Where(path => !path.StartsWith("tests/", StringComparison.Ordinal)),
            OneOfTheDatabasesFaults()));

    [Fact]
    public void Request_bodies_are_public()
    {
        var hidden =
            from type in Code.Load("ApiHost").GetTypes()
            where type.Name.EndsWith("Request", StringComparison.Ordinal) && !type.IsPublic && !type.IsNestedPublic
            select type.Name;

        Breaches.None(hidden);
    }

    private static IEnumerable<string> TestLines(Regex wrong) =>
        Find(Repository.Files("*.cs").Where(path => TestProject().IsMatch(path)), wrong);

    private static IEnumerable<string> Find(IEnumerable<string> paths, Regex wrong) =>
        from path in paths
        from line in Repository.Lines(path).Index()
        where wrong.IsMatch(line.Item)
        select $"{path}:{line.Index + 1}: {line.Item.Trim()}";

    [GeneratedRegex(@"^tests/[^/]+\.Tests/")]
    private static partial Regex TestProject();

    [GeneratedRegex(@"\b(Task\.Delay|Thread\.Sleep|SpinWait\.SpinUntil)\(")]
    private static partial Regex Waiting();

    [GeneratedRegex(@"#region|\b(TODO|FIXME|HACK)\b(?! #\d)")]
    private static partial Regex NoteToSelf();

    [GeneratedRegex(@"#pragma warning disable(?!.*//)")]
    private static partial Regex MutedInSilence();

    [GeneratedRegex(@"\bNpgsqlException\b|\bcatch \(DbException\b")]
    private static partial Regex OneOfTheDatabasesFaults();

    [GeneratedRegex(@"(?<!TryAddSingleton\()\bTimeProvider\.System\b")]
    private static partial Regex SystemClock();
}
