using System.Diagnostics;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace LytSlot.Deploy.Tests;

/// <summary>
/// Every host starts with what its container is given in production: nothing it does not know, nothing missing, nothing
/// that contradicts itself; with all secrets there may be, and with those alone that must be.
/// </summary>
public sealed partial class HostSettingsTests
{
    private const string Database = "Host=127.0.0.1;Port=1;Username=x;Password=y;Timeout=1";

    private static readonly Dictionary<string, string> Programs = new()
    {
        ["silo"] = "Silo",
        ["api"] = "ApiHost",
        ["bot"] = "BotHost",
    };

    public static TheoryData<string, bool> Hosts()
    {
        var all = new TheoryData<string, bool>();
        foreach (var host in Programs.Keys)
        {
            all.Add(host, true);
            all.Add(host, false);
        }

        return all;
    }

    [Theory, MemberData(nameof(Hosts))]
    public async Task Host_starts_with_what_compose_gives_it(string host, bool withEverything)
    {
        var services = Yaml.Document("deploy/compose/production.yml").Map("services");
        var environment = services.Map(host == "silo" ? "silo-1" : host).Map("environment");

        await Starts(host, environment.Keys().ToDictionary(
            key => key,
            key => Variable().Replace(environment.Text(key)!, match =>
                withEverything || match.Groups["must"].Success ? Placeholder(match.Groups["name"].Value) : "")));
    }

    [Theory, MemberData(nameof(Hosts))]
    public async Task Host_starts_with_what_kubernetes_gives_it(string host, bool withEverything)
    {
        var given =
            from setting in Environment(host)
            let source = setting.Map("valueFrom")
            let secret = source.Map("secretKeyRef")
            where withEverything || secret.Text("optional") != "true"
            select KeyValuePair.Create(
                setting.Text("name")!,
                setting.Text("value") ?? Plain(source) ?? Placeholder($"{secret.Text("name")}-{secret.Text("key")}"));

        await Starts(host, new(given));
    }

    private static IEnumerable<YamlMappingNode> Environment(string host) =>
        Yaml.Documents($"deploy/kubernetes/{host}.yaml")
            .Select(one => one.Map("spec").Map("template").Map("spec"))
            .SelectMany(pod => pod.List("containers"))
            .SelectMany(container => ((YamlMappingNode)container).List("env"))
            .Cast<YamlMappingNode>();

    private static string? Plain(YamlMappingNode source) =>
        source.Map("fieldRef").Text("fieldPath") is "status.podIP"
            ? "127.0.0.1"
            : source.Map("configMapKeyRef").Text("key") is { } key
                ? Yaml.Document("deploy/kubernetes/settings.yaml").Map("data").Text(key)
                : null;

    /// <summary>Something of the form that a variable, or a key of a secret, is asked for in.</summary>
    private static string Placeholder(string name) => name switch
    {
        "LYTSLOT_URL" => "https://lytslot.example",
        "LYTSLOT_BOT_LINK" => "https://t.me/lytslot_example_bot",
        "LYTSLOT_ADMIN" => "1",
        "TELEGRAM_PROBE_CHAT" => "-1000000000001",
        "TELEGRAM_TOKEN" or "lytslot-telegram-token" => "100001:placeholder",
        _ when name.StartsWith("LYTSLOT_CONNECTION_", StringComparison.Ordinal) => Database,
        "lytslot-silo-silo" or "lytslot-silo-reader" or "lytslot-api-api" or "lytslot-bot-bot" => Database,
        _ => $"{name}-placeholder-of-32-characters",
    };

    /// <summary>It says that it is up, instead of ending with what is wrong.</summary>
    private static async Task Starts(string host, Dictionary<string, string> settings)
    {
        var program = Programs[host];
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var start = new ProcessStartInfo(
            "dotnet", [Tool.Path($"artifacts/bin/{program}/{configuration}/LytSlot.{program}.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings.Append(new("ASPNETCORE_URLS", "http://127.0.0.1:0")))
        {
            start.Environment[name] = value;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(90));
        using var process = Process.Start(start)!;
        try
        {
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                if (line.Contains("Application started", StringComparison.Ordinal))
                {
                    return;
                }
            }

            Assert.Fail($"{program} does not start:\n{await error}");
        }
        finally
        {
            process.Kill();
        }
    }

    [GeneratedRegex(@"\$\{(?<name>[A-Z_]+)(?<must>:\?[^}]*)?[^}]*\}")]
    private static partial Regex Variable();
}
