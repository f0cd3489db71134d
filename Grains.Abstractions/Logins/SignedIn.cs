using LytSlot.Users;

namespace LytSlot.Logins;

/// <summary>Who signed in.</summary>
/// <param name="User">The person.</param>
[GenerateSerializer, Immutable, Alias("lyt.SignedIn")]
public sealed record SignedIn(
    [property: Id(0)] UserView User);
