using Orleans.Concurrency;

namespace LytSlot.Calendar;

/// <summary>
/// Who wants to hear when a taken slot of a channel is free again. Each is told once, in the order of asking, and has
/// nothing reserved by it. Key: <see cref="WaitlistKey"/>.
/// </summary>
[Alias("lyt.IWaitlistGrain")]
public interface IWaitlistGrain : IGrainWithStringKey
{
    /// <summary>
    /// Notes the wish until its slot can't be booked any more. The same wish again changes nothing. Refuses with
    /// <c>channel.not_found</c>, <c>slot.no_such_format</c>, <c>waitlist.free</c> (it can be booked now),
    /// <c>waitlist.nothing_to_come</c> (nothing of it is taken), <c>waitlist.full</c>,
    /// <c>advertiser.blocked</c>.
    /// </summary>
    /// <remarks>Callers: a person, who will be told.</remarks>
    [Alias("Ask")]
    Task<Outcome<WaitWish>> Ask(WaitWish wish);

    /// <summary>What the caller waits for in this channel; nothing is no refusal.</summary>
    /// <remarks>Callers: a person.</remarks>
    [Alias("Mine")]
    Task<Outcome<ChannelWaits>> Mine();

    /// <summary>
    /// The caller waits for this no more, whether they did or not; they may be on the point of being told of it.
    /// </summary>
    /// <param name="number">Number of the wait.</param>
    /// <remarks>Callers: a person, about what they wait for themselves.</remarks>
    [Alias("Leave")]
    Task<Outcome<ChannelWaits>> Leave(int number);

    /// <summary>A slot of the channel was given up: whoever waits for it is told soon.</summary>
    /// <remarks>Callers: the system only.</remarks>
    [OneWay, Alias("Freed")]
    Task Freed();
}
