namespace LytSlot.Grains.Orders;

/// <summary>A try to publish, written before the call is made.</summary>
/// <param name="Number">From 1.</param>
/// <param name="At">When it was written, UTC.</param>
/// <param name="AfterMessage">Highest known message id of the channel at that time; null when none was known.</param>
/// <param name="IsOpen">True while nobody knows what became of it.</param>
internal sealed record PublishAttempt(int Number, DateTimeOffset At, int? AfterMessage, bool IsOpen);
