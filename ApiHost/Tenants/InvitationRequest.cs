namespace LytSlot.ApiHost.Tenants;

/// <summary>Body of <c>PUT /api/v1/tenant/invitations/{id}</c>.</summary>
/// <param name="Role"><c>viewer</c>, <c>manager</c> or <c>owner</c>.</param>
public sealed record InvitationRequest(Role Role);
