using System.Collections.Immutable;
using LytSlot.Creatives;
using LytSlot.Grains.Publishing;
using LytSlot.Payments;

namespace LytSlot.Grains.Orders;

/// <summary>
/// The order's own second door: its errands run beside it, so that a slow world never blocks it, and come back through
/// here, one at a time, to be decided and stored like any other command. Callers: the system only.
/// </summary>
[Alias("lyt.IOrderWork")]
internal interface IOrderWork : IGrainWithStringKey
{
    /// <summary>
    /// Stores the attempt, sends, stores the result. Does nothing when it is not due or an attempt is open. One that
    /// comes late only looks first: the attempt is stored, and judged before anything is sent.
    /// </summary>
    /// <param name="content">What to publish; its hash was compared.</param>
    /// <param name="afterMessage">Highest known message id of the channel; null when none is known.</param>
    [Alias("Publish")]
    Task Publish(PostContent content, int? afterMessage);

    /// <summary>A probe found the open attempt's post.</summary>
    [Alias("AttemptStands")]
    Task AttemptStands(int attempt, ImmutableArray<int> messages, string fingerprint, DateTimeOffset postedAt);

    /// <summary>Probes proved that the open attempt published nothing.</summary>
    [Alias("AttemptMissed")]
    Task AttemptMissed(int attempt);

    /// <summary>Nothing could be proved this time.</summary>
    [Alias("AttemptUnclear")]
    Task AttemptUnclear(int attempt);

    /// <summary>The channel was looked at for copies that an attempt given up left behind.</summary>
    /// <param name="isDone">Whether everything was looked at, and every copy found is gone.</param>
    /// <param name="copies">How many were found.</param>
    [Alias("LookedAgain")]
    Task LookedAgain(bool isDone, int copies);

    /// <summary>What a check saw. One that is not the next any more changes nothing.</summary>
    /// <param name="due">The check, by the time it was planned for.</param>
    /// <param name="sight">What was seen.</param>
    [Alias("Checked")]
    Task Checked(DateTimeOffset due, PostSight sight);

    /// <summary>
    /// Pins the post, an album by its first message, and stores the result. Does nothing when it is not due.
    /// </summary>
    [Alias("Pin")]
    Task Pin();

    /// <summary>Takes the post down and stores the result. Does nothing when it is not due.</summary>
    [Alias("TakeDown")]
    Task TakeDown();

    /// <summary>A part of a charge has gone back.</summary>
    [Alias("PartReturned")]
    Task PartReturned(string payment, Guid refund, Money amount);

    /// <summary>How a dispute over a charge stands; one that was lost at once is opened and lost.</summary>
    [Alias("MoneyDisputed")]
    Task MoneyDisputed(string payment, string dispute, DisputeStatus status);

    /// <summary>The provider refuses to give a charge, or a part of it, back.</summary>
    [Alias("RefundStuck")]
    Task RefundStuck(string payment);

    /// <summary>A charge that only people can give back has been asked for.</summary>
    [Alias("RefundAsked")]
    Task RefundAsked(string payment);

    /// <summary>Its group can't be had whole: it ends, if it still can.</summary>
    [Alias("CallOff")]
    Task CallOff();

    /// <summary>Money that had gone back is here again: the provider could not pay it out.</summary>
    /// <param name="payment">The charge.</param>
    /// <param name="refund">The part; null for the whole.</param>
    [Alias("RefundFailed")]
    Task RefundFailed(string payment, Guid? refund);

    /// <summary>Whether the order stands and keeps a use of the promo code.</summary>
    [Alias("UsesPromo")]
    Task<bool> UsesPromo(string code);

    /// <summary>The promo code has its use back.</summary>
    [Alias("PromoGivenBack")]
    Task PromoGivenBack();

    /// <summary>These people know now, or can't be told any more.</summary>
    [Alias("Told")]
    Task Told(ImmutableArray<Untold> notices);
}
