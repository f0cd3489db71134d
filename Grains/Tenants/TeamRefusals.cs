namespace LytSlot.Grains.Tenants;

/// <summary>The ways a team says no.</summary>
internal static class TeamRefusals
{
    public static readonly Refusal NoMember =
        new(RefusalKind.NotFound, "member.not_found", "There is no such member.");

    public static readonly Refusal BadRole =
        new(RefusalKind.Invalid, "member.bad_role", "The role is viewer, manager or owner.");

    public static readonly Refusal LastOwner =
        new(RefusalKind.Conflict, "member.last_owner", "Somebody else must be an owner before.");

    public static readonly Refusal IsMember =
        new(RefusalKind.Conflict, "member.exists", "This person is a member already.");

    public static readonly Refusal TooManyMembers =
        new(RefusalKind.Conflict, "member.too_many", "A tenant has up to 50 members.");

    public static readonly Refusal NoInvitation =
        new(RefusalKind.NotFound, "invitation.not_found", "There is no such invitation.");

    public static readonly Refusal Used =
        new(RefusalKind.Conflict, "invitation.used", "Somebody has joined by this invitation already.");

    public static readonly Refusal Expired =
        new(RefusalKind.Conflict, "invitation.expired", "This invitation is too old.");

    public static readonly Refusal Revoked =
        new(RefusalKind.Conflict, "invitation.revoked", "This invitation was taken back.");

    public static readonly Refusal TooManyInvitations =
        new(RefusalKind.Conflict, "invitation.too_many", "Up to 20 invitations are open at a time.");

    public static readonly Refusal Mismatch =
        new(RefusalKind.Conflict, "invitation.mismatch", "Another invitation was made under this id.");
}
