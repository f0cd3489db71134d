using System.Text.RegularExpressions;
using k8s;
using k8s.Models;
using YamlDotNet.RepresentationModel;

namespace LytSlot.Deploy.Tests;

/// <summary>What the runbook has somebody type names services, programs, paths and objects there are.</summary>
public sealed partial class RunbookCommandTests
{
    private const string Compose = "deploy/compose/production.yml";

    private const int FewestOfCompose = 15;

    private const int FewestOfKubernetes = 8;

    /// <summary>Programs of the images themselves.</summary>
    private static readonly HashSet<string> OfImages = ["psql", "nginx", "curl", "tar", "rm"];

    /// <summary>Options with a word behind them.</summary>
    private static readonly HashSet<string> WithValue = ["-f", "-e", "--tail", "--since", "--entrypoint"];

    private static readonly HashSet<string> Verbs = ["up", "stop", "logs", "run", "exec"];

    private static readonly string Text = File.ReadAllText(Tool.Path("deploy/RUNBOOK.md"));

    private static readonly YamlMappingNode Services = Yaml.Document(Compose).Map("services");

    [Fact]
    public void Compose_knows_the_services_and_each_container_the_rest()
    {
        var commands = Typed("docker compose ").ToList();

        Assert.True(commands.Count >= FewestOfCompose, $"{commands.Count} commands");
        Assert.All(commands, command => Assert.Null(WrongWithCompose(command)));
    }

    [Theory]
    [InlineData("-f deploy/compose/production.yml up -d silo-9", "no service silo-9")]
    [InlineData("-f deploy/compose/nothing.yml up -d", "no file deploy/compose/nothing.yml")]
    [InlineData("exec backup /deploy/backup /var/backup", "/var/backup is not in backup")]
    [InlineData("exec postgres /deploy/restore /backup", "/deploy/restore is not in postgres")]
    [InlineData("run --rm silo-1 mend", "silo-1 has no mend")]
    [InlineData("run --rm migrate --all", "migrate has no --all")]
    [InlineData("exec backup mysqldump", "backup has no mysqldump")]
    [InlineData("destroy backup", "no verb destroy")]
    public void Slip_of_the_pen_is_noticed(string command, string complaint) =>
        Assert.Equal(complaint, WrongWithCompose(command));

    [Fact]
    public void Kubernetes_has_the_objects()
    {
        var commands = Typed("kubectl ").ToList();
        var made = commands.Select(command => Made().Match(command)).Where(match => match.Success)
            .Select(match => $"job/{match.Groups["name"].Value}");
        var there = KubernetesTests.Objects.OfType<IKubernetesObject<V1ObjectMeta>>()
            .Select(one => $"{Kind(one)}/{one.Metadata.Name}")
            .Concat(made).ToHashSet();
        var space = Yaml.Document("deploy/kubernetes/kustomization.yaml").Text("namespace");

        Assert.True(commands.Count >= FewestOfKubernetes, $"{commands.Count} commands");
        Assert.All(commands, command =>
        {
            Assert.All(Object().Matches(command), match => Assert.Contains(match.Value, there));
            Assert.True(
                command.StartsWith($"-n {space} ", StringComparison.Ordinal)
                    || command.StartsWith("apply -k deploy/kubernetes", StringComparison.Ordinal),
                command);
        });
        Assert.Contains(KubernetesTests.Objects.OfType<V1Job>(), job =>
            job.Metadata.Name == "migrate" && job.Metadata.Labels["app"] == "migrate");
    }

    private static string Kind(object one) => one switch
    {
        V1Deployment => "deployment",
        V1StatefulSet => "statefulset",
        V1Job => "job",
        V1CronJob => "cronjob",
        _ => "other",
    };

    /// <summary>What follows the program's name: in blocks a line, in sentences all between two ticks.</summary>
    private static IEnumerable<string> Typed(string program) =>
        Block().Matches(Text).SelectMany(match => match.Groups["lines"].Value.Split('\n'))
            .Concat(Inline().Matches(AnyBlock().Replace(Text, "")).Select(match =>
                match.Groups["code"].Value.ReplaceLineEndings(" ")))
            .Where(code => code.StartsWith(program, StringComparison.Ordinal))
            .Select(code => code[program.Length..]);

    private static string? WrongWithCompose(string command)
    {
        var words = new Queue<string>(command.Split([" < ", " > "], StringSplitOptions.None)[0]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var options = Options(words);
        if (options.TryGetValue("-f", out var file) && !File.Exists(Tool.Path(file)))
        {
            return $"no file {file}";
        }

        var verb = words.TryDequeue(out var first) ? first : "";
        if (!Verbs.Contains(verb))
        {
            return $"no verb {verb}";
        }

        var more = Options(words);
        var isInside = verb is "run" or "exec";
        var services = isInside ? words.Take(1) : words;
        if (services.FirstOrDefault(name => !Services.Keys().Contains(name)) is { } strange)
        {
            return $"no service {strange}";
        }

        string[] entry = more.TryGetValue("--entrypoint", out var own) ? [own] : [];
        return isInside ? WrongInside(words.Dequeue(), [.. entry, .. words]) : null;
    }

    private static string? WrongInside(string name, List<string> program)
    {
        var service = Services.Map(name);
        var mounted = service.List("volumes").Select(node => node.ToString().Split(':')[1]).ToList();
        if (program.FirstOrDefault(word => word.StartsWith('/')
            && !mounted.Any(path => word == path || word.StartsWith(path + "/", StringComparison.Ordinal)))
            is { } outside)
        {
            return $"{outside} is not in {name}";
        }

        var isOurs = service.Text("image")!.Contains("LYTSLOT_SILO_IMAGE", StringComparison.Ordinal);
        var isKnown = program is []
            || (isOurs ? program is ["migrate"] or ["restored"]
                : name == "restore" ? program is [_, _] or [_, _, "--until", _]
                : program[0].StartsWith('/') || OfImages.Contains(program[0]));
        return isKnown ? null : $"{name} has no {program[0]}";
    }

    private static Dictionary<string, string> Options(Queue<string> words)
    {
        var options = new Dictionary<string, string>();
        while (words.TryPeek(out var word) && (word.StartsWith('-') || word == "…"))
        {
            words.Dequeue();
            options[word] = WithValue.Contains(word) ? words.Dequeue() : "";
        }

        return options;
    }

    [GeneratedRegex("```sh\n(?<lines>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("```.*?```", RegexOptions.Singleline)]
    private static partial Regex AnyBlock();

    [GeneratedRegex("`(?<code>[^`]+)`")]
    private static partial Regex Inline();

    [GeneratedRegex(@"\b(deployment|statefulset|cronjob|job)/[a-z-]+")]
    private static partial Regex Object();

    [GeneratedRegex("create job (?<name>[a-z-]+) --from=cronjob/")]
    private static partial Regex Made();
}
