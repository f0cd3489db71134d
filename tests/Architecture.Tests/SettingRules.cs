using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using LytSlot.ServiceDefaults.Settings;
using Xunit;

namespace LytSlot.Architecture.Tests;

/// <summary>What can be set: by records, by what a host takes for known at its start, and by README.</summary>
public sealed partial class SettingRules
{
    private const string Connections = "ConnectionStrings:";

    private static readonly string[] Assemblies = ["Silo", "ApiHost", "BotHost", "ServiceDefaults", "Grains"];

    private static readonly Dictionary<string, string> Read = Records();

    private static readonly string[] Known =
        [.. KnownSettings.All.SelectMany(section => section.Value.Select(name => $"{section.Key}:{name}"))];

    [Fact]
    public void Hosts_know_what_is_read_and_nothing_else()
    {
        var known = Known.Where(key => !key.StartsWith(Connections, StringComparison.Ordinal)).ToList();

        Breaches.None(Read.Keys.Except(known).Select(key => $"{key} would stop the start"));
        Breaches.None(known.Except(Read.Keys).Select(key => $"{key} is read by nobody"));
    }

    [Fact]
    public void Readme_has_each_setting_with_its_default()
    {
        var told = Repository.Lines("README.md").Select(line => Row().Match(line)).Where(row => row.Success)
            .ToDictionary(row => row.Groups["key"].Value, row => row.Groups["default"].Value);

        Breaches.None(Known.Except(told.Keys).Select(key => $"{key} is not in the table"));
        Breaches.None(told.Keys.Except(Known).Select(key => $"{key} is in the table only"));
        Breaches.None(
            from setting in Read
            where told.GetValueOrDefault(setting.Key) is { } text && text != setting.Value
            select $"{setting.Key} is {setting.Value} by default");
    }

    /// <summary>Keys that a record with a section reads, with their defaults as README spells them.</summary>
    private static Dictionary<string, string> Records() => (
        from assembly in Assemblies
        from type in Assembly.Load($"LytSlot.{assembly}").GetTypes()
        where type.GetField("Section") is { IsLiteral: true }
        let defaults = Activator.CreateInstance(type)
        from property in type.GetProperties()
        where property.SetMethod is not null
        select ($"{type.GetField("Section")!.GetRawConstantValue()}:{property.Name}", property.GetValue(defaults)))
        .DistinctBy(setting => setting.Item1)
        .ToDictionary(setting => setting.Item1, setting => Spelled(setting.Item2));

    private static string Spelled(object? value) => value switch
    {
        null or "" => "",
        string text => $"`{text}`",
        TimeSpan span => $"{span.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s",
        bool isSet => isSet ? "`true`" : "`false`",
        Enum choice => $"`{choice.ToString().ToLowerInvariant()}`",
        IEnumerable => "",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    [GeneratedRegex(@"^\| `(?<key>[A-Za-z:]+:[A-Za-z]+)` \| [^|]+ \| (?<default>[^|]*?) ?\| [^|]+ \|$")]
    private static partial Regex Row();
}
