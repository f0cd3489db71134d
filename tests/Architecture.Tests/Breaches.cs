using Xunit;

namespace LytSlot.Architecture.Tests;

/// <summary>Shows every place that breaks a rule, one a line; the framework's own message cuts such lists.</summary>
internal static class Breaches
{
    public static void None(IEnumerable<string> found)
    {
        var all = found.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all.Prepend($"{all.Count} found:")));
    }
}
