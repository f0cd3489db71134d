namespace LytSlot.Grains.Orders;

/// <summary>
/// An attempt was taken for unsuccessful, but a process that stood still may yet carry it out, or a call that was on
/// its way too long: the channel is looked at once more.
/// </summary>
/// <param name="Since">When that attempt was written, UTC.</param>
/// <param name="AfterMessage">Highest known message id of the channel at that time; null when none was known.</param>
/// <param name="LookAt">When to look, UTC.</param>
internal sealed record PublishDoubt(DateTimeOffset Since, int? AfterMessage, DateTimeOffset LookAt);
