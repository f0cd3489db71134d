using System.Collections.Immutable;
using LytSlot.Logins;

namespace LytSlot.Grains.Logins;

/// <summary>
/// A one-time sign-in as stored. Names of members are the contract with every row ever written (golden file).
/// </summary>
internal sealed record LoginState
{
    /// <summary>Never <see cref="LoginStatus.Expired"/>: that is what the clock makes of the others.</summary>
    public LoginStatus Status { get; init; }

    /// <summary>Number of the last fact.</summary>
    public int Version { get; init; }

    /// <summary>SHA-256 of the browser's secret, lower-case hexadecimal.</summary>
    public string SecretHash { get; init; } = "";

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Who confirmed; null before.</summary>
    public long? UserId { get; init; }

    /// <summary>Facts on their way into their table; never stored with the state.</summary>
    public ImmutableArray<Fact> Events { get; init; } = [];
}
