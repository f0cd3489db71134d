namespace LytSlot.Grains.Moderation;

/// <summary>
/// Calls the admins once, however much comes to their queue until one of them looks. Kept in memory: who forgets calls
/// once more, and no order waits for it. Key: <see cref="LytSlot.Moderation.ModerationKey.Only"/>.
/// </summary>
[Alias("lyt.IModerationBell")]
internal interface IModerationBell : IGrainWithStringKey
{
    /// <summary>Whether they are to be told of this; the same again has the same answer.</summary>
    /// <param name="news">What they would be told.</param>
    /// <remarks>Callers: the system only (orders).</remarks>
    [Alias("Ring")]
    Task<bool> Ring(string news);

    /// <summary>One of them looks at the queue.</summary>
    /// <remarks>Callers: the system only (the queue).</remarks>
    [Alias("Looked")]
    Task Looked();
}
