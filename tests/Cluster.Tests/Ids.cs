namespace LytSlot.Cluster.Tests;

/// <summary>Ids no other test has.</summary>
internal static class Ids
{
    private static long _last = 1000;

    /// <summary>A Telegram user.</summary>
    public static long NewPerson() => Interlocked.Increment(ref _last);

    /// <summary>A Telegram channel.</summary>
    public static long NewChannel() => -1_000_000_000_000 - Interlocked.Increment(ref _last);
}
