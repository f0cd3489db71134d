using System.Collections.Immutable;
using LytSlot.Tenants;

namespace LytSlot.ApiHost.Tenants;

/// <summary>
/// An invitation. Its link is shown in the bot only, to whom made it: a token alone lets nobody in.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Role">What whoever accepts it may do.</param>
/// <param name="Status">How it stands.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">Until when it can be accepted.</param>
/// <param name="InvitedBy">Telegram user id of the owner who made it.</param>
/// <param name="UsedBy">Telegram user id of who joined by it; null: nobody.</param>
internal sealed record InvitationResponse(
    Guid Id,
    Role Role,
    InvitationStatus Status,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    long InvitedBy,
    long? UsedBy)
{
    public static InvitationResponse From(InvitationView invitation) => new(
        invitation.Id,
        invitation.Role,
        invitation.Status,
        invitation.CreatedAt,
        invitation.ExpiresAt,
        invitation.InvitedBy,
        invitation.UsedBy);
}

/// <summary>A tenant's invitations.</summary>
/// <param name="Invitations">All open ones and the last of the others, latest first, 40 at most.</param>
internal sealed record InvitationsResponse(ImmutableArray<InvitationResponse> Invitations)
{
    public static InvitationsResponse From(InvitationList list) =>
        new([.. list.Invitations.Select(InvitationResponse.From)]);
}
