using LytSlot.Users;

namespace LytSlot.Logins;

/// <summary>Who signed in.</summary>
/// <param name="User">The person.</param>
/// <param name="Session">Where they are signed in from now on; null only from a silo that knows none yet.</param>
[GenerateSerializer, Immutable, Alias("lyt.SignedIn")]
public sealed record SignedIn(
    [property: Id(0)] UserView User,
    [property: Id(1)] SessionView? Session = null);
