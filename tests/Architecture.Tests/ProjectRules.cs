using System.Xml.Linq;
using Xunit;

namespace LytSlot.Architecture.Tests;

/// <summary>Who may know whom, and what stands where.</summary>
public sealed class ProjectRules
{
    private static readonly string[] Agreed =
    [
        ".ci", ".config", ".dockerignore", ".editorconfig", ".gitattributes", ".gitignore", "ApiHost",
        "BannedSymbols.txt", "BotHost", "deploy", "Directory.Build.props", "Directory.Packages.props", "global.json",
        "Grains", "Grains.Abstractions", "LICENSE", "LytSlot.sln", "README.md", "ServiceDefaults", "Silo", "tests",
    ];

    /// <summary>A new arrow is a decision: change it here, in review.</summary>
    [Theory]
    [InlineData("Grains.Abstractions", "")]
    [InlineData("Grains", "Grains.Abstractions")]
    [InlineData("Silo", "Grains,ServiceDefaults")]
    [InlineData("ApiHost", "Grains.Abstractions,ServiceDefaults")]
    [InlineData("BotHost", "Grains.Abstractions,ServiceDefaults")]
    [InlineData("ServiceDefaults", "Grains.Abstractions")]
    [InlineData("tests/TelegramStandIn", "")]
    public void Project_refers_only_to(string project, string allowed)
    {
        var path = Path.Combine(Repository.Root, project, $"{Path.GetFileName(project)}.csproj");
        Assert.SkipUnless(File.Exists(path), $"{project} does not exist yet");

        var actual = XDocument.Load(path).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));

        Assert.Equal(allowed.Split(',', StringSplitOptions.RemoveEmptyEntries), actual.Order());
    }

    [Theory]
    [InlineData("Grains")]
    [InlineData("Grains.Abstractions")]
    public void The_domain_knows_no_database_no_network_and_no_telegram(string project)
    {
        string[] foreign =
            ["Npgsql", "Dapper", "dbup", "System.Net", "Telegram", "Microsoft.AspNetCore"];

        var known =
            from reference in Code.Load(project).GetReferencedAssemblies()
            where foreign.Any(name => reference.Name!.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            select reference.Name;

        Breaches.None(known!);
    }

    /// <summary>A gateway and a role for reading stand between the hosts and the data.</summary>
    [Theory]
    [InlineData("ApiHost")]
    [InlineData("BotHost")]
    public void Hosts_know_no_grain_class(string project) =>
        Assert.DoesNotContain(
            Code.Load(project).GetReferencedAssemblies(),
            reference => reference.Name is "LytSlot.Grains" or "Orleans.Runtime");

    [Fact]
    public void Top_level_holds_only_what_was_agreed() => Breaches.None(Repository.TopLevel().Except(Agreed));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = string.Join('\n', Repository.Lines("LytSlot.sln")).Replace('\\', '/');

        var outside = Repository.Files("*.csproj")
            .Where(path => !solution.Contains($"\"{path}\"", StringComparison.Ordinal));

        Breaches.None(outside);
    }

    /// <summary>One place for versions, warnings and the language; a project names what it needs.</summary>
    [Fact]
    public void Projects_hold_references_not_rules()
    {
        string[] elsewhere = ["Nullable", "TreatWarningsAsErrors", "LangVersion", "TargetFramework"];

        var own =
            from path in Repository.Files("*.csproj")
            from element in XDocument.Load(Path.Combine(Repository.Root, path)).Descendants()
            where elsewhere.Contains(element.Name.LocalName)
                || element.Attribute("VersionOverride") is not null
                || (element.Name.LocalName == "NoWarn" && element.PreviousNode is not XComment)
            select $"{path}: {element.Name.LocalName}";

        Breaches.None(own);
    }
}
