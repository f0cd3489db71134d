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
    [property: Id(3)] MarkingData? Marking = null)
{
    /// <summary>The tenant the person chose to act for; null: never chosen, or they are no member any more.</summary>
    [Id(4)]
    public Guid? ActsFor { get; init; }

    /// <summary>Channels in which the person waits for a slot, or did lately: Telegram chat ids.</summary>
    [Id(5)]
    public ImmutableArray<long> WaitsIn { get; init; } = [];

    /// <summary>The place they act in: the chosen one, else the only one; null: none, or they must choose.</summary>
    public Membership? Acting() =>
        Memberships.FirstOrDefault(place => place.Tenant == ActsFor)
        ?? (Memberships.Length == 1 ? Memberships[0] : null);
}
