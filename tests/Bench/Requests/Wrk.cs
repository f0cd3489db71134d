using System.Globalization;
using System.Text.Json;
using LytSlot.Testing;

namespace LytSlot.Bench.Requests;

/// <summary>Sends requests by <c>wrk</c> from one thread: it takes little of the machine it measures.</summary>
internal static class Wrk
{
    /// <summary>What became of them.</summary>
    /// <param name="Seconds">How long it took.</param>
    /// <param name="Sent">How many were sent: those on their way at the end have no answer.</param>
    /// <param name="Made">Answered with a success.</param>
    /// <param name="Refused">Answered with 409.</param>
    /// <param name="Failed">Answered otherwise or not.</param>
    /// <param name="Bytes">Of all answers' bodies.</param>
    /// <param name="Half">Milliseconds to the answer, median.</param>
    /// <param name="Nearly">The same, 99 of 100.</param>
    /// <param name="Most">The longest.</param>
    internal sealed record Result(
        double Seconds,
        long Sent,
        long Made,
        long Refused,
        long Failed,
        long Bytes,
        double Half,
        double Nearly,
        double Most);

    /// <param name="server">Where to.</param>
    /// <param name="requests">
    /// Lines of the kind <c>requests.lua</c> reads; more than can be sent, unless repeated.
    /// </param>
    /// <param name="repeats">Whether it begins anew at their end.</param>
    public static async Task<Result> Run(
        Uri server, int clients, int seconds, IEnumerable<string> requests, bool repeats)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(file, requests);
            var script = Path.Combine(AppContext.BaseDirectory, "Requests", "requests.lua");
            var printed = await Script.Run(
                "wrk",
                "-t1",
                string.Create(CultureInfo.InvariantCulture, $"-c{clients}"),
                string.Create(CultureInfo.InvariantCulture, $"-d{seconds}s"),
                "--timeout", "30s",
                "-s", script,
                server.ToString().TrimEnd('/'),
                "--",
                file,
                repeats ? "again" : "once");
            var line = printed.Split('\n').Last(one => one.StartsWith('{'));
            return JsonSerializer.Deserialize<Result>(line, JsonSerializerOptions.Web)!;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
