using LytSlot.Sending;

namespace LytSlot.Grains.Sending;

/// <summary>Somebody who asked for leave to send.</summary>
/// <param name="request">What was asked.</param>
/// <param name="queuedAt">What the order among equals goes by, UTC.</param>
/// <param name="number">Its place among all that ever asked.</param>
/// <param name="askedAt">When it asked, on the scheduler's time.</param>
internal sealed class Waiter(SendRequest request, DateTimeOffset queuedAt, long number, TimeSpan askedAt)
    : IComparable<Waiter>
{
    // Asynchronous, so that who is let go does not run inside the scheduler.
    private readonly TaskCompletionSource<SendPermit> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long Chat => request.Chat;

    public SendPriority Priority => request.Priority;

    public int Rank { get; } = Ranks.Of(request.Priority);

    public Guid Tenant { get; } = request.Tenant ?? Guid.Empty;

    public TimeSpan AskedAt => askedAt;

    /// <summary>The word, once it is spoken.</summary>
    public Task<SendPermit> Answer => _answer.Task;

    public bool IsAnswered => _answer.Task.IsCompleted;

    public void Say(SendPermit permit) => _answer.SetResult(permit);

    /// <summary>Who queued first, then who asked first.</summary>
    public int CompareTo(Waiter? other) =>
        other is null ? 1 : (queuedAt, number).CompareTo((other.QueuedAt, other.Number));

    private DateTimeOffset QueuedAt => queuedAt;

    private long Number => number;
}
