using LytSlot.Advertisers;
using LytSlot.Calendar;
using LytSlot.Channels;
using LytSlot.Confirmations;
using LytSlot.Correspondence;
using LytSlot.Creatives;
using LytSlot.Grains.Conversations.Dialogs;
using LytSlot.Logins;
using LytSlot.Marking;
using LytSlot.Moderation;
using LytSlot.Orders;
using LytSlot.Payouts;
using LytSlot.Queries;
using LytSlot.Tenants;
using LytSlot.Users;

namespace LytSlot.Grains.Conversations;

/// <summary>How a dialog calls other grains: by their keys, and as whom.</summary>
internal static class Calls
{
    /// <summary>Makes a call as this caller.</summary>
    public static async Task<T> Do<T>(this Caller caller, Func<Task<T>> call)
    {
        using (caller.Enter())
        {
            return await call();
        }
    }

    /// <summary>
    /// The person as a member of that tenant; as nobody but themselves when they are none. The tenant itself is asked:
    /// who was taken out can do nothing more from that moment on.
    /// </summary>
    public static async Task<Caller> MemberOf(this IGrainFactory grains, Guid tenant, long user)
    {
        var found = await Caller.System.Do(() => grains.Team(tenant).Find(user));
        return found.Value is { } member ? Caller.Member(tenant, user, member.Role) : Caller.Person(user);
    }

    /// <summary>
    /// The tenant the person acts for, as whom, and whether they could act for others; null when they are to choose
    /// one, or have none.
    /// </summary>
    public static async Task<(Guid Tenant, Caller Member, bool HasOthers)?> Acting(this IGrainFactory grains, Talk talk)
    {
        var person = await talk.Caller.Do(() => grains.User(talk.Person.UserId).Read());
        return person.Acting() is { } place
            && await grains.MemberOf(place.Tenant, talk.Person.UserId) is { Kind: CallerKind.Member } member
                ? (place.Tenant, member, person.Memberships.Length > 1)
                : null;
    }

    public static IChannelGrain Channel(this IGrainFactory grains, long chat) =>
        grains.GetGrain<IChannelGrain>(new ChannelKey(chat).ToString());

    public static ICalendarGrain Calendar(this IGrainFactory grains, long chat) =>
        grains.GetGrain<ICalendarGrain>(new CalendarKey(chat).ToString());

    /// <summary>
    /// What the channel asks of posts; nothing when it does not sell any more, which other steps find out.
    /// </summary>
    public static async Task<MarkTerms> MarkTerms(this IGrainFactory grains, Talk talk, long? channel) =>
        (await talk.Caller.Do(() => grains.Calendar(channel ?? 0).Marking())).Value
        ?? new(MarkingPolicy.Off, talk.Phrases.Language);

    public static IOrderGrain Order(this IGrainFactory grains, OrderKey order) =>
        grains.GetGrain<IOrderGrain>(order.ToString());

    public static ICorrespondenceGrain Correspondence(this IGrainFactory grains, OrderKey order) =>
        grains.GetGrain<ICorrespondenceGrain>(new CorrespondenceKey(order).ToString());

    public static IOrderGroupGrain OrderGroup(this IGrainFactory grains, OrderGroupKey group) =>
        grains.GetGrain<IOrderGroupGrain>(group.ToString());

    /// <summary>
    /// The group the order is bought in while not all of it is paid: until then it stands or falls as a whole.
    /// </summary>
    public static async Task<IOrderGroupGrain?> UnpaidGroup(this IGrainFactory grains, Talk talk, OrderView? order)
    {
        if (order?.GroupKey is not { } key)
        {
            return null;
        }

        var group = grains.OrderGroup(key);
        return (await talk.Caller.Do(group.Read)).Value is { Status: OrderGroupStatus.Held } ? group : null;
    }

    public static ICreativeGrain Creative(this IGrainFactory grains, CreativeKey creative) =>
        grains.GetGrain<ICreativeGrain>(creative.ToString());

    public static IWaitlistGrain Waitlist(this IGrainFactory grains, long chat) =>
        grains.GetGrain<IWaitlistGrain>(new WaitlistKey(chat).ToString());

    public static IUserGrain User(this IGrainFactory grains, long user) =>
        grains.GetGrain<IUserGrain>(new UserKey(user).ToString());

    public static IAdvertiserGrain Advertiser(this IGrainFactory grains, Guid tenant, long advertiser) =>
        grains.GetGrain<IAdvertiserGrain>(new AdvertiserKey(tenant, advertiser).ToString());

    public static ITenantGrain Tenant(this IGrainFactory grains, Guid tenant) =>
        grains.GetGrain<ITenantGrain>(new TenantKey(tenant).ToString());

    public static IConfirmationGrain Confirmation(this IGrainFactory grains, ConfirmationKey key) =>
        grains.GetGrain<IConfirmationGrain>(key.ToString());

    public static ITeamGrain Team(this IGrainFactory grains, Guid tenant) =>
        grains.GetGrain<ITeamGrain>(new TenantKey(tenant).ToString());

    public static IApiKeysGrain ApiKeys(this IGrainFactory grains, Guid tenant) =>
        grains.GetGrain<IApiKeysGrain>(new TenantKey(tenant).ToString());

    public static ILoginGrain Login(this IGrainFactory grains, Guid code) =>
        grains.GetGrain<ILoginGrain>(new LoginKey(code).ToString());

    public static IChannelQueries Channels(this IGrainFactory grains) =>
        grains.GetGrain<IChannelQueries>(QueryKey.Only);

    public static IOrderQueries Orders(this IGrainFactory grains) =>
        grains.GetGrain<IOrderQueries>(QueryKey.Only);

    public static IPayoutGrain Payout(this IGrainFactory grains, PayoutKey payout) =>
        grains.GetGrain<IPayoutGrain>(payout.ToString());

    public static IModerationQueries Moderation(this IGrainFactory grains) =>
        grains.GetGrain<IModerationQueries>(QueryKey.Only);

    public static IPayoutQueries Payouts(this IGrainFactory grains) =>
        grains.GetGrain<IPayoutQueries>(QueryKey.Only);
}
