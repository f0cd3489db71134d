using System.Collections.Immutable;
using LytSlot.Channels;
using LytSlot.Prices;

namespace LytSlot.Grains.Channels;

/// <summary>
/// A channel as it is stored. Names of members are the contract with the database's columns and views.
/// </summary>
internal sealed record ChannelState : IKeepsAttempts<ChannelState>
{
    public ChannelStatus Status { get; init; }

    public Guid? TenantId { get; init; }

    public long? ChannelId { get; init; }

    public string Title { get; init; } = "";

    public string? Username { get; init; }

    public int? Subscribers { get; init; }

    public string? Category { get; init; }

    public string Language { get; init; } = "en";

    public string TimeZone { get; init; } = "UTC";

    public TimeSpan SlotLength { get; init; }

    public ImmutableArray<OpeningHours> Opening { get; init; } = [];

    public TimeSpan LeadTime { get; init; }

    public TimeSpan Horizon { get; init; }

    public ImmutableArray<FormatOffer> Formats { get; init; } = [];

    public Approval Approval { get; init; }

    /// <summary>Rules of the prices; null: none.</summary>
    public PriceRules? Prices { get; init; }

    /// <summary>Times kept free of ads; what is past goes with the next change.</summary>
    public ImmutableArray<TimeBlock> Blocks { get; init; } = [];

    /// <summary>Rights the bot lacks, as the Bot API calls them.</summary>
    public ImmutableArray<string> MissingRights { get; init; } = [];

    /// <summary>When the last change of rights that Telegram told of happened, by its clock; null: none was.</summary>
    public DateTimeOffset? RightsAt { get; init; }

    /// <summary>The update that told of it.</summary>
    public int RightsUpdate { get; init; }

    /// <summary>The fact of a loss of rights that its people are still to be told; null when they know.</summary>
    public int? Untold { get; init; }

    /// <summary>When Telegram was last asked for title and subscribers; null: before that was kept.</summary>
    public DateTimeOffset? LookedAt { get; init; }

    /// <summary>Number of the fact that last changed the settings.</summary>
    public int SettingsVersion { get; init; }

    /// <summary>What it was when an admin suspended it; null while none has.</summary>
    public ChannelStatus? StatusBefore { get; init; }

    /// <summary>Why an admin suspended it; null when none did, or said nothing.</summary>
    public string? SuspendedFor { get; init; }

    /// <summary>Number of the last fact.</summary>
    public int Version { get; init; }

    /// <summary>Commands that changed it and may come again.</summary>
    public ImmutableArray<Attempt> Attempts { get; init; } = [];

    /// <summary>Facts on their way into their table; never stored with the state.</summary>
    public ImmutableArray<Fact> Events { get; init; } = [];

    public ChannelState Keeping(ImmutableArray<Attempt> attempts) => this with { Attempts = attempts };
}
