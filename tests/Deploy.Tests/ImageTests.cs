using System.Text.RegularExpressions;
using LytSlot.Testing;

namespace LytSlot.Deploy.Tests;

/// <summary>What images are made from, and what stands in front of them.</summary>
public sealed partial class ImageTests
{
    private static readonly string[] Projects =
        ["ApiHost", "BotHost", "Grains", "Grains.Abstractions", "ServiceDefaults", "Silo"];

    private static readonly string[] Lines = File.ReadAllLines(Tool.Path("deploy/Dockerfile"));

    [Fact]
    public void Every_host_has_an_image_that_does_not_run_as_root()
    {
        var run = Lines.SkipWhile(line => !line.EndsWith(" AS run", StringComparison.Ordinal)).ToList();

        Assert.Contains(run, line => line.StartsWith("USER 1654", StringComparison.Ordinal));
        Assert.Equal(
            ["silo", "api", "bot"],
            run.Where(line => line.StartsWith("FROM run AS ", StringComparison.Ordinal)).Select(line => line[12..]));
    }

    /// <summary>A project that is referred to and not copied is found out only when the image is built.</summary>
    [Fact]
    public void What_is_copied_is_there_and_is_not_kept_out()
    {
        var let = File.ReadAllLines(Tool.Path(".dockerignore")).Where(line => line.StartsWith('!'))
            .Select(line => line[1..])
            .ToHashSet();
        var copied = Lines.Where(line => line.StartsWith("COPY ", StringComparison.Ordinal))
            .Where(line => !line.Contains("--from", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ')[1..^1])
            .Where(path => path != ".")
            .ToList();

        Assert.All(copied, path => Assert.True(File.Exists(Tool.Path(path)), path));
        Assert.All(copied, path => Assert.Contains(path.Split('/')[0], let));
        Assert.Equal(
            Projects,
            copied.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal))
                .Select(path => path.Split('/')[0]));
    }

    /// <summary>Where images come from is said by whoever builds.</summary>
    [Fact]
    public void No_registry_is_named()
    {
        var named =
            from file in Directory.EnumerateFiles(Tool.Path("deploy"), "*", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(Repository.Root, file)
            where Path.GetExtension(file) is ".yml" or ".yaml" || Path.GetFileName(file) is "Dockerfile"
            from line in File.ReadLines(file).Index()
            where Registry().IsMatch(line.Item)
            select $"{path}:{line.Index + 1}";

        Assert.Empty(named);
    }

    /// <summary>An image's name with a host before it.</summary>
    [GeneratedRegex(@"(image:|FROM|_IMAGE=)\s*[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?/")]
    private static partial Regex Registry();
}
