using LytSlot.Tenants;

namespace LytSlot.Grains.Tenants;

/// <summary>An invitation as stored. Names of members are the contract with every row ever written.</summary>
internal sealed record Invitation
{
    /// <summary>By which its owners speak of it.</summary>
    public Guid Id { get; init; }

    /// <summary>What stands in its link: 128 random bits, in no fact and no log.</summary>
    public Guid Code { get; init; }

    public Role Role { get; init; }

    /// <summary>Never <see cref="InvitationStatus.Expired"/>: that is what the clock makes of an open one.</summary>
    public InvitationStatus Status { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Telegram user id.</summary>
    public long InvitedBy { get; init; }

    /// <summary>Telegram user id of who joined by it; null before.</summary>
    public long? UsedBy { get; init; }
}
