namespace LytSlot.Users;

/// <summary>What a person is signed in at.</summary>
[GenerateSerializer, Alias("lyt.SessionKind")]
public enum SessionKind
{
    /// <summary>Not said; as <see cref="Program"/>.</summary>
    None = 0,

    /// <summary>A program, which exchanges refresh tokens; it ends after 30 days without one.</summary>
    Program = 1,

    /// <summary>A browser with a cookie; it ends after 8 hours without a page.</summary>
    Browser = 2,
}
