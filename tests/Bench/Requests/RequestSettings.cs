namespace LytSlot.Bench.Requests;

/// <summary>How long and how often is measured, and of what.</summary>
/// <param name="Seconds">Of each measurement.</param>
/// <param name="Rounds">All are measured so often in turn; medians are printed.</param>
/// <param name="Tenants">Each with one channel.</param>
/// <param name="Silos">Of the cluster.</param>
/// <param name="Peers">
/// Folder of others who are measured in turn, each in a folder of its own (see <see cref="Peer"/>); null: none.
/// </param>
/// <param name="Only">The one kind that is asked for; null: all.</param>
internal sealed record RequestSettings(
    int Seconds, int Rounds, int Tenants, int Silos, string? Peers, string? Only = null)
{
    private const string PeersName = "--peers";

    private const string OnlyName = "--only";

    /// <summary>Reads <c>requests --seconds 5 --peers DIR</c>; null when that is not what stands there.</summary>
    public static RequestSettings? Parse(IReadOnlyList<string> arguments)
    {
        var numbers = arguments.ToList();
        var (peers, only) = (Take(numbers, PeersName), Take(numbers, OnlyName));
        if (only is not null && !Kinds.All.Contains(only))
        {
            return null;
        }

        var usual = new Dictionary<string, int> { ["seconds"] = 5, ["rounds"] = 3, ["tenants"] = 20, ["silos"] = 1 };
        return Arguments.Read(numbers, "requests", usual) is { } given
            ? new(given["seconds"], given["rounds"], given["tenants"], given["silos"], peers, only)
            : null;
    }

    /// <summary>
    /// What stands behind a name, which is taken out with it; null when the name does not stand there.
    /// </summary>
    private static string? Take(List<string> arguments, string name)
    {
        var at = arguments.IndexOf(name);
        if (at < 0 || at + 1 == arguments.Count)
        {
            return null;
        }

        var value = arguments[at + 1];
        arguments.RemoveRange(at, 2);
        return value;
    }
}
