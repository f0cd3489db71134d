using LytSlot.Channels;

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

    /// <summary>What a booking copies of the tenant. Refuses with <c>tenant.not_found</c>.</summary>
    /// <remarks>Callers: the system only.</remarks>
    [Alias("Terms")]
    Task<Outcome<TenantTerms>> Terms();
}
