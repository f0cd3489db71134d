using System.Globalization;

namespace LytSlot.Bench.Tapping;

/// <summary>How long people waited, from the finger to what they see.</summary>
/// <param name="Name">What they waited for, and beside what.</param>
/// <param name="Waits">Of each tap, ascending.</param>
internal sealed record TapTimes(string Name, IReadOnlyList<TimeSpan> Waits)
{
    public double Half => At(0.5);

    public double Most => At(0.95);

    public double Nearly => At(0.99);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name,-44} {Waits.Count} taps, p50 {Half:0.0} ms, p95 {Most:0.0} ms, p99 {Nearly:0.0} ms, "
        + $"max {At(1):0.0} ms");

    /// <summary>Milliseconds.</summary>
    private double At(double part) => Waits.Count == 0
        ? 0
        : Waits[Math.Max(0, (int)Math.Ceiling(part * Waits.Count) - 1)].TotalMilliseconds;
}
