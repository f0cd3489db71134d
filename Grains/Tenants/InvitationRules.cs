using LytSlot.Tenants;

namespace LytSlot.Grains.Tenants;

/// <summary>How an invitation stands. Pure.</summary>
internal static class InvitationRules
{
    /// <summary>The invitation with this code; null: there is none, or it is long over.</summary>
    public static Invitation? Find(TenantState tenant, Guid code) =>
        tenant.Invitations.FirstOrDefault(known => known.Code == code);

    public static InvitationStatus StatusAt(Invitation invitation, DateTimeOffset now) =>
        invitation.Status is InvitationStatus.Open && now >= invitation.ExpiresAt
            ? InvitationStatus.Expired
            : invitation.Status;

    /// <summary>Why nobody can accept it; null: it is open.</summary>
    public static Refusal? Objection(Invitation invitation, DateTimeOffset now) => StatusAt(invitation, now) switch
    {
        InvitationStatus.Open => null,
        InvitationStatus.Used => TeamRefusals.Used,
        InvitationStatus.Revoked => TeamRefusals.Revoked,
        InvitationStatus.Expired => TeamRefusals.Expired,
        InvitationStatus.None => TeamRefusals.NoInvitation,
    };

    public static InvitationView View(Invitation invitation, string link, DateTimeOffset now) => new(
        invitation.Id,
        invitation.Role,
        StatusAt(invitation, now),
        link,
        invitation.CreatedAt,
        invitation.ExpiresAt,
        invitation.InvitedBy,
        invitation.UsedBy);

    public static InvitationOffer Offer(TenantState tenant, Invitation invitation) =>
        new(tenant.Name, invitation.Role, invitation.ExpiresAt);
}
