namespace LytSlot.Tenants;

/// <summary>
/// The people of a tenant: the tenant's grain from another side. Key: <see cref="TenantKey"/>. Who owns it is looked up
/// at the moment of the call: the role in a token that is minutes old opens nothing here.
/// </summary>
[Alias("lyt.ITeamGrain")]
public interface ITeamGrain : IGrainWithStringKey
{
    /// <summary>
    /// Changes name, language and zone; the same again changes nothing. Refuses with <c>tenant.not_found</c>,
    /// <c>caller.role_too_low</c>, <c>tenant.bad_name</c>, <c>tenant.bad_language</c>, <c>tenant.bad_time_zone</c>.
    /// </summary>
    /// <remarks>Callers: its owners.</remarks>
    [Alias("Describe")]
    Task<Outcome<TenantView>> Describe(TenantProfile profile);

    /// <summary>
    /// Gives a member another role; what they may not do any more they can't do at once. Refuses with
    /// <c>tenant.not_found</c>, <c>caller.role_too_low</c>, <c>member.not_found</c>, <c>member.bad_role</c>,
    /// <c>member.last_owner</c>.
    /// </summary>
    /// <param name="user">Telegram user id of the member.</param>
    /// <param name="role">The role.</param>
    /// <param name="command">Id of this wish: the same one again changes nothing.</param>
    /// <remarks>Callers: its owners.</remarks>
    [Alias("SetRole")]
    Task<Outcome<TenantView>> SetRole(long user, Role role, Guid command);

    /// <summary>
    /// Takes a member out. Refuses with <c>tenant.not_found</c>, <c>caller.role_too_low</c>, <c>member.not_found</c>,
    /// <c>member.last_owner</c>.
    /// </summary>
    /// <param name="user">Telegram user id of the member.</param>
    /// <param name="command">Id of this wish: the same one again changes nothing.</param>
    /// <remarks>Callers: its owners.</remarks>
    [Alias("Remove")]
    Task<Outcome<TenantView>> Remove(long user, Guid command);

    /// <summary>
    /// The caller leaves. Refuses with <c>tenant.not_found</c>, <c>member.not_found</c>, <c>member.last_owner</c>.
    /// </summary>
    /// <remarks>Callers: its members.</remarks>
    [Alias("Leave")]
    Task<Outcome<TenantView>> Leave();

    /// <summary>
    /// Makes an invitation; the same id again answers with what there is. Refuses with <c>tenant.not_found</c>,
    /// <c>caller.role_too_low</c>, <c>member.bad_role</c>, <c>member.too_many</c>, <c>invitation.too_many</c>,
    /// <c>invitation.mismatch</c>.
    /// </summary>
    /// <remarks>Callers: its owners.</remarks>
    [Alias("Invite")]
    Task<Outcome<InvitationView>> Invite(Guid id, Role role);

    /// <summary>
    /// Takes an invitation back; a repeat changes nothing. Refuses with <c>tenant.not_found</c>,
    /// <c>caller.role_too_low</c>, <c>invitation.not_found</c>, <c>invitation.used</c>.
    /// </summary>
    /// <remarks>Callers: its owners.</remarks>
    [Alias("Revoke")]
    Task<Outcome<InvitationView>> Revoke(Guid id);

    /// <summary>Its invitations. Refuses with <c>tenant.not_found</c>, <c>caller.role_too_low</c>.</summary>
    /// <remarks>Callers: its owners.</remarks>
    [Alias("Invitations")]
    Task<Outcome<InvitationList>> Invitations();

    /// <summary>
    /// What an invitation offers. Refuses with <c>invitation.not_found</c>, <c>invitation.used</c>,
    /// <c>invitation.expired</c>, <c>invitation.revoked</c>.
    /// </summary>
    /// <param name="code">What stands in its link.</param>
    /// <remarks>Callers: a person.</remarks>
    [Alias("LookAt")]
    Task<Outcome<InvitationOffer>> LookAt(Guid code);

    /// <summary>
    /// The person joins; a repeat by the same person answers as before. Refuses as <see cref="LookAt"/> does, and with
    /// <c>member.exists</c>, <c>member.too_many</c>.
    /// </summary>
    /// <param name="code">What stands in its link.</param>
    /// <param name="name">How Telegram calls the person.</param>
    /// <remarks>Callers: a person.</remarks>
    [Alias("Accept")]
    Task<Outcome<InvitationOffer>> Accept(Guid code, string name);

    /// <summary>The member as they are now; refuses with <c>member.not_found</c>.</summary>
    /// <remarks>Callers: the system only.</remarks>
    [Alias("Find")]
    Task<Outcome<TenantMember>> Find(long user);

    /// <summary>Tells whoever does not know yet what became of the team.</summary>
    /// <remarks>Callers: the system only.</remarks>
    [Alias("Wake")]
    Task Wake();
}
