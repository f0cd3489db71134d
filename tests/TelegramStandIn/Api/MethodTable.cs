using System.Collections.Frozen;
using System.Text.Json;

namespace LytSlot.TelegramStandIn.Api;

/// <summary>
/// The methods that exist here with their parameters, from the embedded <c>methods.json</c>: a compact extract of the
/// Bot API's description. A type is <c>integer</c>, <c>string</c>, <c>boolean</c>, <c>object</c>, <c>array</c>,
/// <c>file</c> or two of them; a trailing <c>!</c> means required.
/// </summary>
internal static class MethodTable
{
    private static readonly FrozenDictionary<string, MethodDescription> Methods = Load();

    public static IEnumerable<string> Names => Methods.Values.Select(method => method.Name);

    /// <summary>Finds a method; Telegram does not mind the case of its name.</summary>
    public static MethodDescription? Find(string name) => Methods.GetValueOrDefault(name);

    private static FrozenDictionary<string, MethodDescription> Load()
    {
        using var stream = typeof(MethodTable).Assembly.GetManifestResourceStream("methods.json")
            ?? throw new InvalidOperationException("methods.json is not embedded.");
        var table = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stream)
            ?? throw new InvalidOperationException("methods.json is empty.");
        return table.ToFrozenDictionary(
            method => method.Key,
            method => new MethodDescription(method.Key, method.Value.ToFrozenDictionary(
                parameter => parameter.Key,
                parameter => ParameterDescription.Parse(parameter.Key, parameter.Value))),
            StringComparer.OrdinalIgnoreCase);
    }
}
