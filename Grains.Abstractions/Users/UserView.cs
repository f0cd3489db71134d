using System.Collections.Immutable;
using LytSlot.Marking;

namespace LytSlot.Users;

/// <summary>A person.</summary>
/// <param name="UserId">Telegram user id.</param>
/// <param name="Language"><c>ru</c>, <c>en</c>, or null when never chosen.</param>
/// <param name="Memberships">Tenants they belong to.</param>
/// <param name="Marking">What they last said to be marked with; null for never.</param>
[GenerateSerializer, Immutable, Alias("lyt.UserView")]
public sealed record UserView(
    [property: Id(0)] long UserId,
    [property: Id(1)] string? Language,
    [property: Id(2)] ImmutableArray<Membership> Memberships,
    [property: Id(3)] MarkingData? Marking = null);
