namespace LytSlot.Bench.Tapping;

/// <summary>How many tap, and how often.</summary>
/// <param name="People">Each in a chat of their own.</param>
/// <param name="Rounds">Each goes so often from the menu to a page and back: two taps.</param>
/// <param name="Deals">Orders booked, paid and approved meanwhile, so many side by side.</param>
/// <param name="Silos">Of the cluster.</param>
internal sealed record TapSettings(int People, int Rounds, int Deals, int Silos)
{
    /// <summary>Reads <c>taps --people 100 --rounds 10</c>; null when that is not what stands there.</summary>
    public static TapSettings? Parse(IReadOnlyList<string> arguments) => Arguments.Read(
        arguments,
        "taps",
        new Dictionary<string, int> { ["people"] = 100, ["rounds"] = 10, ["deals"] = 4, ["silos"] = 1 }) is { } given
            ? new(given["people"], given["rounds"], given["deals"], given["silos"])
            : null;
}
