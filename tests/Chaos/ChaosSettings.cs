using System.Globalization;

namespace LytSlot.Chaos;

/// <summary>What a run is asked for.</summary>
/// <param name="Minutes">Length of the play; settling comes after.</param>
/// <param name="Folder">Where logs and journals are left.</param>
/// <param name="Previous">
/// A working copy of what was released before, built: nothing is broken, and all hosts are upgraded from it, taken back
/// and upgraded again. Null: things are broken.
/// </param>
internal sealed record ChaosSettings(
    double Minutes,
    int Seed,
    string Folder,
    int Silos = 3,
    int Channels = 16,
    int Advertisers = 60,
    string? Previous = null)
{
    /// <summary>Reads <c>--minutes 3 --seed 7 --silos 3 …</c>; null when that is not what stands there.</summary>
    public static ChaosSettings? Parse(IReadOnlyList<string> arguments, string folder)
    {
        var given = new Dictionary<string, double>();
        string? previous = null;
        foreach (var pair in arguments.Chunk(2))
        {
            if (pair is ["--previous", var build])
            {
                previous = build;
                continue;
            }

            if (pair is not [['-', '-', .. var name], var text]
                || !double.TryParse(text, CultureInfo.InvariantCulture, out var value)
                || value < 0)
            {
                return null;
            }

            given[name] = value;
        }

        string[] known = ["minutes", "seed", "silos", "channels", "advertisers"];
        return given.Keys.Except(known).Any()
            ? null
            : new(
                given.GetValueOrDefault("minutes", 3),
                (int)given.GetValueOrDefault("seed", 1),
                folder,
                (int)given.GetValueOrDefault("silos", 3),
                (int)given.GetValueOrDefault("channels", 16),
                (int)given.GetValueOrDefault("advertisers", 60),
                previous);
    }
}
