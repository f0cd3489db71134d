using System.Collections.Concurrent;

namespace LytSlot.Grains.Tests;

/// <summary>What random lives came by: a property says little of what none of them reached.</summary>
internal sealed class Seen
{
    private readonly ConcurrentDictionary<string, int> _counts = new();

    public void Count(string what) => _counts.AddOrUpdate(what, 1, (_, count) => count + 1);

    /// <summary>Fails unless each of these was seen so often at least.</summary>
    public void MustHave(int least, IEnumerable<string> wanted) => Assert.Empty(
        from what in wanted
        let count = _counts.GetValueOrDefault(what)
        where count < least
        select $"{what}: {count}");
}
