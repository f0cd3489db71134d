using System.Collections.Immutable;
using LytSlot.Marking;
using LytSlot.Users;

namespace LytSlot.Grains.Users;

/// <summary>
/// A Telegram user as stored. Names of members are the contract with every row ever written (golden file).
/// </summary>
internal sealed record UserState
{
    /// <summary>Number of the last fact.</summary>
    public int Version { get; init; }

    /// <summary>Telegram user id; null for somebody nothing is stored of.</summary>
    public long? UserId { get; init; }

    /// <summary><c>ru</c>, <c>en</c>, or null when never chosen.</summary>
    public string? Language { get; init; }

    public ImmutableArray<Membership> Memberships { get; init; } = [];

    /// <summary>Tenants they left last, so that an older word does not bring one back.</summary>
    public ImmutableArray<Membership> Left { get; init; } = [];

    /// <summary>The tenant they chose to act for; null: none.</summary>
    public Guid? ActsFor { get; init; }

    /// <summary>How their posts were last marked; null for never.</summary>
    public MarkingData? Marking { get; init; }

    /// <summary>Where the person is signed in, the newest first; some may have ended by time.</summary>
    public ImmutableArray<Session> Sessions { get; init; } = [];

    /// <summary>Channels in which they wait for a slot, or did lately, the newest last.</summary>
    public ImmutableArray<long> WaitsIn { get; init; } = [];

    /// <summary>Facts on their way into their table; never stored with the state.</summary>
    public ImmutableArray<Fact> Events { get; init; } = [];
}
