namespace LytSlot.ApiHost.Tenants;

/// <summary>Body of <c>PUT /api/v1/tenant/members/{user}/role</c>.</summary>
/// <param name="Role"><c>viewer</c>, <c>manager</c> or <c>owner</c>.</param>
public sealed record MemberRoleRequest(Role Role);
