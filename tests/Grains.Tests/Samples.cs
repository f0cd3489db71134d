namespace LytSlot.Grains.Tests;

/// <summary>
/// How many random lives a property is tried on: <c>LYTSLOT_SAMPLES</c> times as many as usual, where it is set.
/// </summary>
internal static class Samples
{
    private static readonly long Factor =
        long.TryParse(Environment.GetEnvironmentVariable("LYTSLOT_SAMPLES"), out var factor) && factor > 0 ? factor : 1;

    public static long Of(long usual) => usual * Factor;
}
