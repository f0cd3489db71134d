using Orleans.Concurrency;

namespace LytSlot.Orders;

/// <summary>Several slots bought together, all or none. Key: <see cref="OrderGroupKey"/>.</summary>
[Alias("lyt.IOrderGroupGrain")]
public interface IOrderGroupGrain : IGrainWithStringKey
{
    /// <summary>
    /// Takes all slots or none. The same wish again answers as before. Refuses with <c>group.mismatch</c> (the id was
    /// used for another wish), <c>group.bad_slots</c>, <c>user.too_many_holds</c>, and with what the first slot that
    /// can't be had is refused with.
    /// </summary>
    /// <remarks>Callers: a person, who becomes the advertiser.</remarks>
    [Alias("Place")]
    Task<Outcome<OrderGroupView>> Place(PlaceGroup wish);

    /// <summary>Reads the group. Refuses with <c>group.not_found</c>.</summary>
    /// <remarks>Callers: its advertiser, members of its tenant, admins, the system.</remarks>
    [AlwaysInterleave, Alias("Read")]
    Task<Outcome<OrderGroupView>> Read();

    /// <summary>
    /// The advertiser is about to pay for all, or for the next one: every order that is not paid gets its grace.
    /// Refuses with <c>group.not_found</c>, <c>group.wrong_status</c> (not held), and as the orders do.
    /// </summary>
    /// <remarks>Callers: its advertiser.</remarks>
    [Alias("CheckOut")]
    Task<Outcome<OrderGroupView>> CheckOut();

    /// <summary>
    /// Calls off a group that is not paid yet, whole; what was paid goes back. A repeat changes nothing. Refuses with
    /// <c>group.not_found</c>, <c>group.wrong_status</c>.
    /// </summary>
    /// <remarks>Callers: its advertiser.</remarks>
    [Alias("CallOff")]
    Task<Outcome<OrderGroupView>> CallOff();

    /// <summary>
    /// One of its orders was paid or has ended: looks at all of them. Harmless at any time; lost, it is made up for by
    /// the next look.
    /// </summary>
    /// <remarks>Callers: the system only (its orders).</remarks>
    [OneWay, Alias("Changed")]
    Task Changed();

    /// <summary>Looks at the clock and does what is due. Harmless at any time.</summary>
    /// <remarks>Callers: the system only (the sweeper).</remarks>
    [Alias("Wake")]
    Task Wake();
}
