namespace LytSlot.Bench.Requests;

/// <summary>How long and how often is measured, and of what.</summary>
/// <param name="Seconds">Of each measurement.</param>
/// <param name="Rounds">All are measured so often in turn; medians are printed.</param>
/// <param name="Tenants">Each with one channel.</param>
/// <param name="Silos">Of the cluster.</param>
/// <param name="Peers">
/// Folder of others who are measured in turn, each in a folder of its own (see <see cref="Peer"/>); null: none.
/// </param>
internal sealed record RequestSettings(int Seconds, int Rounds, int Tenants, int Silos, string? Peers)
{
    private const string PeersName = "--peers";

    /// <summary>Reads <c>requests --seconds 5 --peers DIR</c>; null when that is not what stands there.</summary>
    public static RequestSettings? Parse(IReadOnlyList<string> arguments)
    {
        var at = arguments.ToList().IndexOf(PeersName);
        var peers = at < 0 ? null : arguments.ElementAtOrDefault(at + 1);
        IReadOnlyList<string> numbers = peers is null
            ? arguments
            : [.. arguments.Take(at), .. arguments.Skip(at + 2)];
        var usual = new Dictionary<string, int> { ["seconds"] = 5, ["rounds"] = 3, ["tenants"] = 20, ["silos"] = 1 };
        return Arguments.Read(numbers, "requests", usual) is { } given
            ? new(given["seconds"], given["rounds"], given["tenants"], given["silos"], peers)
            : null;
    }
}
