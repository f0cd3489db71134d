namespace LytSlot.Towns;

/// <summary>
/// Waits until a started process may be given work. A process that starts can't signal anything, so this one place asks
/// again and again, at most as long as <see cref="Longest"/>.
/// </summary>
internal static class Readiness
{
    /// <summary>For a town that starts beside many others; a process that ends meanwhile is told at once.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(300);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static async Task Of(TownProcess process)
    {
        var address = process.Readiness
            ?? throw new InvalidOperationException($"{process.Name} does not say when it is ready.");
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        using var patience = Patience.Start(Longest);
        using var again = new PeriodicTimer(Pause);
        var answer = "no answer yet";
        while (!process.HasEnded && !patience.IsOver)
        {
            try
            {
                using var response = await http.GetAsync(address, patience.Token);
                answer = await response.Content.ReadAsStringAsync(patience.Token);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
            {
                answer = failure.Message;
            }

            await again.WaitForNextTickAsync(CancellationToken.None);
        }

        var how = process.HasEnded ? "has ended" : "is not ready";
        throw patience.Complain($"{process.Name} {how} ({answer}). It printed:\n{process.Log.Tail(40)}");
    }
}
