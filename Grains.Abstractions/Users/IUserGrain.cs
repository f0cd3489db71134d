using System.Collections.Immutable;
using LytSlot.Marking;
using LytSlot.Orders;

namespace LytSlot.Users;

/// <summary>One Telegram user, whatever they are to us. Key: <see cref="UserKey"/>.</summary>
[Alias("lyt.IUserGrain")]
public interface IUserGrain : IGrainWithStringKey
{
    /// <summary>Reads the person; never refuses: a person nobody has met has no language and no memberships.</summary>
    /// <remarks>Callers: the person, the system.</remarks>
    [Alias("Read")]
    Task<UserView> Read();

    /// <summary>Sets the language. Refuses with <c>user.bad_language</c>.</summary>
    /// <param name="language"><c>ru</c> or <c>en</c>.</param>
    /// <remarks>Callers: the person.</remarks>
    [Alias("Speak")]
    Task<Outcome<UserView>> Speak(string language);

    /// <summary>
    /// Remembers how the person's posts are marked, to be offered again. Refuses with <c>marking.bad_name</c>,
    /// <c>marking.bad_tax_id</c>, <c>marking.bad_erid</c>.
    /// </summary>
    /// <remarks>Callers: the person.</remarks>
    [Alias("RememberMarking")]
    Task<Outcome<UserView>> RememberMarking(MarkingData data);

    /// <summary>
    /// Forgets the chosen language and how posts are marked; memberships are the tenants' to end. A repeat changes
    /// nothing.
    /// </summary>
    /// <remarks>Callers: the person.</remarks>
    [Alias("Forget")]
    Task<Outcome<UserView>> Forget();

    /// <summary>
    /// Lets the person place one more order, unless ten of theirs are held unpaid: <c>user.too_many_holds</c>. A repeat
    /// is let in; a group counts as one. Kept in memory: a limit for those who grasp everything, not a ledger.
    /// </summary>
    /// <param name="order">The order that is about to be placed; of a group the first.</param>
    /// <remarks>Callers: the person.</remarks>
    [Alias("MayHold")]
    Task<Outcome<UserView>> MayHold(OrderKey order);

    /// <summary>
    /// Chooses which of their tenants the person acts for, in the bot and when they sign in. Refuses with
    /// <c>tenant.not_found</c>.
    /// </summary>
    /// <remarks>Callers: the person.</remarks>
    [Alias("ActFor")]
    Task<Outcome<UserView>> ActFor(Guid tenant);

    /// <summary>
    /// The person waits for a slot of a channel: it is among those looked at when they ask what they wait for, the
    /// last 30. A repeat changes nothing.
    /// </summary>
    /// <param name="channel">Telegram chat id.</param>
    /// <remarks>Callers: the person.</remarks>
    [Alias("WaitIn")]
    Task<Outcome<UserView>> WaitIn(long channel);

    /// <summary>The person waits for nothing in these channels. A repeat changes nothing.</summary>
    /// <param name="channels">Telegram chat ids.</param>
    /// <remarks>Callers: the person.</remarks>
    [Alias("WaitNoMore")]
    Task<Outcome<UserView>> WaitNoMore(ImmutableArray<long> channels);

    /// <summary>
    /// A tenant tells that the person is its member now, in this role; <see cref="Role.None"/>: no longer.
    /// </summary>
    /// <remarks>Callers: the system only (the tenant). A repeat changes nothing.</remarks>
    [Alias("Joined")]
    Task<Outcome<UserView>> Joined(Membership membership);

    /// <summary>
    /// Signs in. A repeat opens none anew; of more than 20 the one that was unused for longest ends.
    /// </summary>
    /// <param name="session">Its number, made by the asker.</param>
    /// <param name="tenant">Whom it acts for; null: as the person does in the bot, if for anybody.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="device">What it says it is; see <see cref="SessionView.Device"/>.</param>
    /// <remarks>Callers: the system only (the sign-in).</remarks>
    [Alias("OpenSession")]
    Task<Outcome<SessionUser>> OpenSession(Guid session, Guid? tenant, SessionKind kind, string? device = null);

    /// <summary>
    /// Takes a program's next generation for this one. A repeat within 30 seconds answers as before; later the session
    /// ends, as somebody else may hold its tokens. Refuses with <c>session.not_found</c>.
    /// </summary>
    /// <param name="session">Which.</param>
    /// <param name="generation">That of the token, whose signature the host has seen to.</param>
    /// <remarks>Callers: hosts.</remarks>
    [Alias("RefreshSession")]
    Task<Outcome<SessionUser>> RefreshSession(Guid session, int generation);

    /// <summary>
    /// A browser's session that has not ended; that it is in use is noted every 5 minutes. Refuses with
    /// <c>session.not_found</c>.
    /// </summary>
    /// <remarks>Callers: hosts.</remarks>
    [Alias("UseSession")]
    Task<Outcome<SessionUser>> UseSession(Guid session);

    /// <summary>All that have not ended, the last used first, at most 20. Of others it has none.</summary>
    /// <remarks>Callers: the person.</remarks>
    [Alias("Sessions")]
    Task<ImmutableArray<SessionView>> Sessions();

    /// <summary>
    /// Ends a session: it gets no more tokens. One that is not there has ended. Refuses others with
    /// <c>session.not_found</c>.
    /// </summary>
    /// <remarks>Callers: the person.</remarks>
    [Alias("EndSession")]
    Task<Outcome<UserView>> EndSession(Guid session);

    /// <summary>
    /// Ends all sessions but one; a repeat ends those that were opened since. Refuses others with
    /// <c>session.not_found</c>.
    /// </summary>
    /// <param name="but">Which stays; null: none.</param>
    /// <remarks>Callers: the person.</remarks>
    [Alias("EndOtherSessions")]
    Task<Outcome<UserView>> EndOtherSessions(Guid? but);
}
