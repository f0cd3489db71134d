namespace LytSlot.Users;

/// <summary>A session, and whose it is.</summary>
/// <param name="User">The person as they are now.</param>
/// <param name="Session">The session.</param>
[GenerateSerializer, Immutable, Alias("lyt.SessionUser")]
public sealed record SessionUser(
    [property: Id(0)] UserView User,
    [property: Id(1)] SessionView Session);
