using System.Collections.Immutable;
using LytSlot.Channels;
using LytSlot.Marking;
using LytSlot.Orders;

namespace LytSlot.Tenants;

/// <summary>One owner's business on the platform. Key: <see cref="TenantKey"/>.</summary>
[Alias("lyt.ITenantGrain")]
public interface ITenantGrain : IGrainWithStringKey
{
    /// <summary>
    /// Creates the tenant with the caller as owner. A repeat by the same person answers as before.
    /// Refuses with <c>tenant.exists</c>, <c>tenant.bad_name</c>.
    /// </summary>
    /// <remarks>Callers: a person.</remarks>
    [Alias("Create")]
    Task<Outcome<TenantView>> Create(CreateTenant wish, string ownerName);

    /// <summary>Reads the tenant. Refuses with <c>tenant.not_found</c>.</summary>
    /// <remarks>Callers: its members, admins, the system.</remarks>
    [Alias("Read")]
    Task<Outcome<TenantView>> Read();

    /// <summary>
    /// Enters a channel under the plan's limit; a repeat changes nothing. Refuses with <c>channel.plan_limit</c>.
    /// </summary>
    /// <remarks>Callers: the system only (the channel, before it says that it is connected).</remarks>
    [Alias("AddChannel")]
    Task<Outcome<TenantView>> AddChannel(ChannelKey channel);

    /// <summary>
    /// Sets what advertisers get back who call off a scheduled order, for orders placed from then on. The same steps
    /// again change nothing. Refuses with <c>tenant.not_found</c>, <c>tenant.bad_refund_steps</c> (more than 6, more
    /// than a year, two alike, not 0 to 100 percent, or less for more time).
    /// </summary>
    /// <remarks>Callers: its owners.</remarks>
    [Alias("SetRefunds")]
    Task<Outcome<TenantView>> SetRefunds(ImmutableArray<RefundStep> steps);

    /// <summary>
    /// Sets the platform's fee for orders placed from then on; the same again changes nothing. Refuses with
    /// <c>tenant.not_found</c>, <c>tenant.bad_fee</c>.
    /// </summary>
    /// <param name="basisPoints">Hundredths of a percent, 0 to 10,000.</param>
    /// <remarks>Callers: admins.</remarks>
    [Alias("SetFee")]
    Task<Outcome<TenantView>> SetFee(int basisPoints);

    /// <summary>
    /// Sets the plan. Channels that it has no room for stay; only further ones are refused. Refuses with
    /// <c>tenant.not_found</c>, <c>tenant.bad_plan</c>.
    /// </summary>
    /// <remarks>Callers: admins.</remarks>
    [Alias("SetPlan")]
    Task<Outcome<TenantView>> SetPlan(Plan plan);

    /// <summary>
    /// Stops all further bookings; what is sold goes on, and money is paid out as before. Refuses with
    /// <c>tenant.not_found</c>, <c>tenant.bad_reason</c>.
    /// </summary>
    /// <param name="reason">Why, up to 500 characters, for the record; null for nothing said.</param>
    /// <remarks>Callers: admins.</remarks>
    [Alias("Suspend")]
    Task<Outcome<TenantView>> Suspend(string? reason);

    /// <summary>Lets bookings in again. Refuses with <c>tenant.not_found</c>.</summary>
    /// <remarks>Callers: admins.</remarks>
    [Alias("LiftSuspension")]
    Task<Outcome<TenantView>> LiftSuspension();

    /// <summary>
    /// Sets what posts must say about who advertises, for orders placed from then on. The same policy again changes
    /// nothing. Refuses with <c>tenant.not_found</c>, <c>marking.bad_policy</c>.
    /// </summary>
    /// <remarks>Callers: its owners.</remarks>
    [Alias("SetMarking")]
    Task<Outcome<TenantView>> SetMarking(MarkingPolicy policy);

    /// <summary>What a booking copies of the tenant. Refuses with <c>tenant.not_found</c>.</summary>
    /// <remarks>Callers: the system only.</remarks>
    [Alias("Terms")]
    Task<Outcome<TenantTerms>> Terms();
}
