using System.Collections.Immutable;

namespace LytSlot.Tenants;

/// <summary>A tenant's invitations: all open ones and the last of the others, latest first.</summary>
/// <param name="Invitations">At most 40.</param>
[GenerateSerializer, Immutable, Alias("lyt.InvitationList")]
public sealed record InvitationList(
    [property: Id(0)] ImmutableArray<InvitationView> Invitations);
