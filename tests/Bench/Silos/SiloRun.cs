using System.Collections.Immutable;
using LytSlot.Bench.Requests;

namespace LytSlot.Bench.Silos;

/// <summary>
/// Bookings beside one silo, two, three. On one machine they share its processors, so what tells is the processor time
/// of a booking: what the messages between silos add to it is the price of every silo more.
/// </summary>
internal sealed class SiloRun(SiloSettings settings, TimeProvider time, TextWriter output)
{
    private const string SiloName = "silo-";

    public async Task<IReadOnlyList<Measured>> Play()
    {
        var rounds = new List<Measured>();
        for (var round = 0; round < settings.Rounds; round++)
        {
            for (var silos = 1; silos <= settings.Most; silos++)
            {
                var run = new RequestRun(
                    new(settings.Seconds, 1, settings.Tenants, silos, Peers: null, Kinds.Book), time, output);
                rounds.AddRange((await run.Play())
                    .Where(one => one.Server == Stalls.Ours)
                    .Select(one => one with
                    {
                        Server = silos == 1 ? "1 silo" : $"{silos} silos",
                        Effort = Together(one.Effort),
                    }));
            }
        }

        return [.. rounds.GroupBy(one => (one.Clients, one.Server)).OrderBy(group => group.Key)
            .Select(group => Measured.Median([.. group]))];
    }

    /// <summary>All silos as one.</summary>
    private static ImmutableDictionary<string, double> Together(IReadOnlyDictionary<string, double> effort) => effort
        .GroupBy(one => one.Key.StartsWith(SiloName, StringComparison.Ordinal) ? "silos" : one.Key)
        .ToImmutableDictionary(group => group.Key, group => group.Sum(one => one.Value));
}
