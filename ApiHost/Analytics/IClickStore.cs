namespace LytSlot.ApiHost.Analytics;

/// <summary>What the redirect knows of the database.</summary>
internal interface IClickStore
{
    /// <summary>Where a code leads; null when nowhere.</summary>
    Task<string?> Target(string code, CancellationToken cancel);

    /// <summary>What visitors of a day are hashed with, the same for every host.</summary>
    /// <param name="day">The day, UTC.</param>
    /// <param name="today">Salts of earlier days are thrown away.</param>
    /// <param name="cancel">Gives up waiting.</param>
    Task<byte[]> Salt(DateOnly day, DateOnly today, CancellationToken cancel);

    /// <summary>Counts a batch, once, however often it is given.</summary>
    /// <param name="host">This run of this host.</param>
    /// <param name="batch">What was counted.</param>
    /// <param name="cancel">Gives up waiting; it may be counted all the same.</param>
    Task Count(Guid host, ClickBatch batch, CancellationToken cancel);
}
