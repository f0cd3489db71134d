namespace LytSlot.Bench.Silos;

/// <summary>How many silos are tried, how long and how often.</summary>
/// <param name="Most">One silo first, then one more each time up to these.</param>
/// <param name="Seconds">Of each measurement.</param>
/// <param name="Rounds">All are tried so often in turn; medians are printed.</param>
/// <param name="Tenants">Each with one channel.</param>
internal sealed record SiloSettings(int Most, int Seconds, int Rounds, int Tenants)
{
    /// <summary>Reads <c>silos --most 3 --seconds 5</c>; null when that is not what stands there.</summary>
    public static SiloSettings? Parse(IReadOnlyList<string> arguments)
    {
        var usual = new Dictionary<string, int> { ["most"] = 3, ["seconds"] = 5, ["rounds"] = 2, ["tenants"] = 6 };
        return Arguments.Read(arguments, "silos", usual) is { } given
            ? new(given["most"], given["seconds"], given["rounds"], given["tenants"])
            : null;
    }
}
