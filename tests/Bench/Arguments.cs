using System.Globalization;

namespace LytSlot.Bench;

/// <summary>A command line: what is measured, then pairs of a name and a whole number.</summary>
internal static class Arguments
{
    /// <summary>The numbers by name; null when that is not what stands there.</summary>
    /// <param name="arguments">For instance <c>publish --posts 500 --silos 2</c>.</param>
    /// <param name="scenario">What is measured.</param>
    /// <param name="usual">All names, with what counts where nothing is given.</param>
    public static IReadOnlyDictionary<string, int>? Read(
        IReadOnlyList<string> arguments, string scenario, IReadOnlyDictionary<string, int> usual)
    {
        if (arguments.Count == 0 || arguments[0] != scenario)
        {
            return null;
        }

        var given = new Dictionary<string, int>(usual);
        foreach (var pair in arguments.Skip(1).Chunk(2))
        {
            if (pair is not [['-', '-', .. var name], var text]
                || !given.ContainsKey(name)
                || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                || value < 1)
            {
                return null;
            }

            given[name] = value;
        }

        return given;
    }
}
