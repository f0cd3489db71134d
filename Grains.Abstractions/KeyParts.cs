using System.Globalization;

namespace LytSlot;

/// <summary>
/// What the grain keys have in common: a prefix with a colon, then an id in its one canonical spelling.
/// </summary>
internal static class KeyParts
{
    public static string After(string key, string prefix)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.StartsWith(prefix, StringComparison.Ordinal) ? key[prefix.Length..] : throw Wrong(key);
    }

    public static Guid Id(string part, string key) =>
        Guid.TryParseExact(part, "N", out var id) ? id : throw Wrong(key);

    public static long Number(string part, string key) =>
        long.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(key);

    /// <summary>Splits <c>t:{tenant}/{letter}:{id}</c>.</summary>
    public static (Guid Tenant, Guid Id) OfTenant(string key, string letter)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Split('/') is [var tenant, var thing]
            ? (Id(After(tenant, "t:"), key), Id(After(thing, letter + ":"), key))
            : throw Wrong(key);
    }

    public static string Spell(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static FormatException Wrong(string key) => new($"Not a key of this kind: {key}");
}
