namespace LytSlot.EndToEnd.Tests.Faults;

/// <summary>
/// Where the moment of a story is a time of day: just before a slot, or so long after something stood still.
/// </summary>
internal static class Moments
{
    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>Comes back at that instant, or at once when it has passed.</summary>
    public static async Task Until(DateTimeOffset instant)
    {
        var wait = instant - Now;
        if (wait > TimeSpan.Zero)
        {
            using var timer = new PeriodicTimer(wait);
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
