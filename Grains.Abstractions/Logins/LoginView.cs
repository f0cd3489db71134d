namespace LytSlot.Logins;

/// <summary>A sign-in.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="ExpiresAt">Until when, UTC.</param>
[GenerateSerializer, Immutable, Alias("lyt.LoginView")]
public sealed record LoginView(
    [property: Id(0)] LoginStatus Status,
    [property: Id(1)] DateTimeOffset ExpiresAt);
