namespace LytSlot.Tenants;

/// <summary>An invitation as the owners see it.</summary>
/// <param name="Id">Its id, made by the one who invites; opens nothing.</param>
/// <param name="Role">What whoever accepts it may do.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Link">Opens the bot at it; who holds the link may accept.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="ExpiresAt">Until when it can be accepted, UTC.</param>
/// <param name="InvitedBy">Telegram user id of the owner who made it.</param>
/// <param name="UsedBy">Telegram user id of who joined by it; null: nobody.</param>
[GenerateSerializer, Immutable, Alias("lyt.InvitationView")]
public sealed record InvitationView(
    [property: Id(0)] Guid Id,
    [property: Id(1)] Role Role,
    [property: Id(2)] InvitationStatus Status,
    [property: Id(3)] string Link,
    [property: Id(4)] DateTimeOffset CreatedAt,
    [property: Id(5)] DateTimeOffset ExpiresAt,
    [property: Id(6)] long InvitedBy,
    [property: Id(7)] long? UsedBy);
