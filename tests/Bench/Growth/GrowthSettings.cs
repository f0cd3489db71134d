namespace LytSlot.Bench.Growth;

/// <summary>How large the database is made.</summary>
/// <param name="Orders">Of all tenants together; one in ten is the old tenant's.</param>
/// <param name="Tenants">Each with a channel.</param>
internal sealed record GrowthSettings(int Orders, int Tenants)
{
    /// <summary>Reads <c>growth --orders 1000000 --tenants 1000</c>; null when that is not what stands there.</summary>
    public static GrowthSettings? Parse(IReadOnlyList<string> arguments) => Arguments.Read(
        arguments, "growth", new Dictionary<string, int> { ["orders"] = 1_000_000, ["tenants"] = 1_000 }) is { } given
            ? new(given["orders"], given["tenants"])
            : null;
}
