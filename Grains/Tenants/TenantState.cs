using System.Collections.Immutable;
using LytSlot.Marking;
using LytSlot.Orders;
using LytSlot.Tenants;

namespace LytSlot.Grains.Tenants;

/// <summary>
/// A tenant as it is stored. Names of members are the contract with the database's generated columns and every row ever
/// written (golden file).
/// </summary>
internal sealed record TenantState : IKeepsAttempts<TenantState>
{
    public TenantStatus Status { get; init; }

    /// <summary>Number of the last fact.</summary>
    public int Version { get; init; }

    public Guid? TenantId { get; init; }

    public string Name { get; init; } = "";

    public string Language { get; init; } = "";

    /// <summary>IANA zone.</summary>
    public string TimeZone { get; init; } = "";

    /// <summary>In which the tenant thinks: ISO 4217, or <c>XTR</c>.</summary>
    public string Currency { get; init; } = Money.Stars;

    /// <summary>Platform fee in hundredths of a percent.</summary>
    public int FeeBasisPoints { get; init; } = 2000;

    public Plan Plan { get; init; } = Plan.Free;

    /// <summary>What posts must say about who advertises.</summary>
    public MarkingPolicy Marking { get; init; } = MarkingPolicy.Off;

    public ImmutableArray<TenantMember> Members { get; init; } = [];

    /// <summary>Chat ids.</summary>
    public ImmutableArray<long> Channels { get; init; } = [];

    /// <summary>What an advertiser gets back who calls off a scheduled order; empty: everything.</summary>
    public ImmutableArray<RefundStep> Refunds { get; init; } = [];

    /// <summary>Commands that changed it and may come again.</summary>
    public ImmutableArray<Attempt> Attempts { get; init; } = [];

    /// <summary>All open ones and the last of the others, oldest first.</summary>
    public ImmutableArray<Invitation> Invitations { get; init; } = [];

    /// <summary>All API keys that are good and the last of the others, oldest first.</summary>
    public ImmutableArray<ApiKey> ApiKeys { get; init; } = [];

    /// <summary>Ids of the last wishes about members, oldest first: none is carried out twice.</summary>
    public ImmutableArray<Guid> Commands { get; init; } = [];

    /// <summary>Whose own record does not say yet what they are here.</summary>
    public ImmutableArray<Unaware> Unaware { get; init; } = [];

    /// <summary>What people are still to be told of the team.</summary>
    public ImmutableArray<TeamNews> Untold { get; init; } = [];

    /// <summary>When it must do something next; null when nobody is left to be told.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Facts on their way into their table; never stored with the state.</summary>
    public ImmutableArray<Fact> Events { get; init; } = [];

    public TenantState Keeping(ImmutableArray<Attempt> attempts) => this with { Attempts = attempts };
}
