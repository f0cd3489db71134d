namespace LytSlot.Bench;

/// <summary>What is measured, and how much of it.</summary>
/// <param name="Posts">Due at one instant, each in a channel of its own.</param>
/// <param name="Lead">From the start of booking to the instant.</param>
internal sealed record BenchSettings(int Posts, int Silos, TimeSpan Lead)
{
    private const string Publish = "publish";

    /// <summary>Booking takes so long on two cores, and a restart and the warming come after.</summary>
    private static readonly TimeSpan LeadOfOne = TimeSpan.FromSeconds(0.25);

    private static readonly TimeSpan LeadOfAll = TimeSpan.FromSeconds(75);

    /// <summary>The first page of times reaches so far.</summary>
    private static readonly TimeSpan LongestLead = TimeSpan.FromMinutes(8);

    /// <summary>Past orders of others among which is published as well; 0: not.</summary>
    public int Past { get; init; }

    /// <summary>Reads <c>publish --posts 500 --silos 2</c>; null when that is not what stands there.</summary>
    public static BenchSettings? Parse(IReadOnlyList<string> arguments)
    {
        var usual = new Dictionary<string, int> { ["posts"] = 500, ["silos"] = 1, ["lead"] = 0, ["past"] = 0 };
        if (Arguments.Read(arguments, Publish, usual) is not { } given)
        {
            return null;
        }

        var lead = given["lead"] > 0
            ? TimeSpan.FromSeconds(given["lead"])
            : LeadOfAll + (LeadOfOne * given["posts"]);
        return lead > LongestLead ? null : new(given["posts"], given["silos"], lead) { Past = given["past"] };
    }
}
