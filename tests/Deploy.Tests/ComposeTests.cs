using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace LytSlot.Deploy.Tests;

/// <summary>What must hold of every container in production.</summary>
public sealed partial class ComposeTests
{
    private static readonly string[] Production = ["deploy/compose/production.yml", "deploy/compose/monitoring.yml"];

    private static readonly string[] All = [.. Production, "deploy/compose/development.yml"];

    /// <summary>Members of a service that these files use; a slip of the pen is none of them.</summary>
    private static readonly HashSet<string> Known =
    [
        "image", "build", "command", "entrypoint", "environment", "volumes", "networks", "ports", "depends_on", "user",
        "restart", "read_only", "tmpfs", "cap_drop", "cap_add", "security_opt", "pids_limit", "stop_grace_period",
        "logging", "mem_limit", "cpus", "shm_size", "profiles", "network_mode",
    ];

    private static IEnumerable<(string Name, YamlMappingNode Service)> Services(params string[] files) =>
        from file in files
        let services = Yaml.Document(file).Map("services")
        from name in services.Keys()
        select (name, services.Map(name));

    [Fact]
    public void Every_member_is_one_that_compose_knows()
    {
        var strange =
            from one in Services(All)
            from key in one.Service.Keys()
            where !Known.Contains(key)
            select $"{one.Name}: {key}";

        Assert.Empty(strange);
    }

    [Fact]
    public void Nothing_but_the_proxy_is_published() =>
        Assert.Equal(
            ["proxy"],
            Services(Production).Where(one => one.Service.List("ports").Any()).Select(one => one.Name));

    [Fact]
    public void Containers_are_limited_and_write_nothing_of_their_own()
    {
        var free =
            from one in Services(Production)
            where one.Service.Text("read_only") != "true"
                || one.Service.Text("mem_limit") is null
                || one.Service.Text("cpus") is null
                || one.Service.Text("pids_limit") is null
                || !one.Service.List("cap_drop").Any(node => node.ToString() == "ALL")
                || !one.Service.List("security_opt").Any(node => node.ToString() == "no-new-privileges:true")
            select one.Name;

        Assert.Empty(free);
    }

    /// <summary>What must be given may be absent only where no feature is lost by it: of providers not used.</summary>
    [Fact]
    public void No_secret_has_a_value_in_production()
    {
        var given =
            from one in Services(Production)
            from key in one.Service.Map("environment").Keys()
            where Secret().IsMatch(key)
            let value = one.Service.Map("environment").Text(key)!
            where !WithoutDefault().IsMatch(value)
            select $"{one.Name}: {key}";

        Assert.Empty(given);
    }

    [Fact]
    public void Every_variable_is_in_the_example_without_a_value()
    {
        var example = File.ReadAllLines(Tool.Path("deploy/compose/production.env.example"))
            .Where(line => !line.StartsWith('#'))
            .ToList();

        var used = Production.SelectMany(file => Variable().Matches(File.ReadAllText(Tool.Path(file))))
            .Select(match => match.Groups["name"].Value + "=")
            .Distinct();

        Assert.Equal(used.Order(StringComparer.Ordinal), example.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Three_silos_keep_an_address_each()
    {
        var silos = Services(Production).Where(one => one.Name.StartsWith("silo-", StringComparison.Ordinal)).ToList();

        var addresses = silos.Select(one => one.Service.Map("networks").Map("inside").Text("ipv4_address")).ToList();

        Assert.Equal(3, addresses.Distinct().Count());
        Assert.Equal(
            addresses, silos.Select(one => one.Service.Map("environment").Text("Silo__AdvertisedAddress")));
    }

    [GeneratedRegex("PASSWORD|Token|Secret|SigningKey|ConnectionStrings|DATA_SOURCE", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    [GeneratedRegex(@"^\$\{[A-Z_]+(:\?[^}]*|-|:-)\}$")]
    private static partial Regex WithoutDefault();

    [GeneratedRegex(@"(?<!\$)\$\{(?<name>[A-Z_]+)")]
    private static partial Regex Variable();
}
