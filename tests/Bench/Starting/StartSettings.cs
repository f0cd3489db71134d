namespace LytSlot.Bench.Starting;

/// <summary>How often the hosts are started, and how much is awake when memory is measured.</summary>
/// <param name="Rounds">Starts; medians are printed.</param>
/// <param name="Grains">Orders that are read, each of which is a grain in memory then.</param>
internal sealed record StartSettings(int Rounds, int Grains)
{
    /// <summary>Reads <c>start --rounds 5 --grains 10000</c>; null when that is not what stands there.</summary>
    public static StartSettings? Parse(IReadOnlyList<string> arguments) => Arguments.Read(
        arguments, "start", new Dictionary<string, int> { ["rounds"] = 5, ["grains"] = 10_000 }) is { } given
            ? new(given["rounds"], given["grains"])
            : null;
}
