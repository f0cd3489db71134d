using System.Collections.Immutable;

namespace LytSlot.Grains;

/// <summary>
/// What became of commands that can come twice. An attempt is kept in the state that its command changes, by the same
/// write: so it is known exactly when it had its effect, whoever dies when. One that changed nothing is not kept, for
/// it can be tried again as if for the first time.
/// </summary>
internal static class Attempts
{
    public static readonly Refusal Mismatch = new(
        RefusalKind.Conflict, "idempotency.mismatch", "This key was used for a request that said something else.");

    /// <summary>How many a state keeps.</summary>
    public const int Most = 50;

    /// <summary>How long an attempt is known.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>
    /// Stands before every call of a grain that keeps attempts: what was done is answered with how things stand.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="kept">What the grain keeps.</param>
    /// <param name="view">How things stand.</param>
    public static Task Answer<TView>(
        IIncomingGrainCallContext call, ImmutableArray<Attempt> kept, Func<Outcome<TView>> view)
        where TView : class
    {
        if (Attempt.Current is { } attempt
            && call.InterfaceMethod.ReturnType == typeof(Task<Outcome<TView>>)
            && Known(kept, attempt) is { } before)
        {
            call.Result = before.Request == attempt.Request ? view() : (Outcome<TView>)Mismatch;
            return Task.CompletedTask;
        }

        return call.Invoke();
    }

    /// <summary>The attempt as it was kept; null when it is new.</summary>
    public static Attempt? Known(ImmutableArray<Attempt> kept, Attempt attempt) =>
        kept.FirstOrDefault(one => one.Id == attempt.Id && attempt.At - one.At < Kept);

    /// <summary>What is kept from now on: the newest, and none that is too old.</summary>
    public static ImmutableArray<Attempt> With(ImmutableArray<Attempt> kept, Attempt attempt) =>
    [
        .. kept.Where(one => one.Id != attempt.Id && attempt.At - one.At < Kept).TakeLast(Most - 1),
        attempt,
    ];
}
