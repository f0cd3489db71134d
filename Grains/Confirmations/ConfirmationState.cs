using System.Collections.Immutable;
using LytSlot.Confirmations;

namespace LytSlot.Grains.Confirmations;

/// <summary>
/// A second confirmation as stored. Names of members are the contract with every row ever written (golden file).
/// </summary>
internal sealed record ConfirmationState
{
    /// <summary>Never <see cref="ConfirmationStatus.Expired"/>: the clock makes that of one that waits.</summary>
    public ConfirmationStatus Status { get; init; }

    /// <summary>Number of the last fact.</summary>
    public int Version { get; init; }

    public Guid? TenantId { get; init; }

    /// <summary>Name of the tenant when it was asked for.</summary>
    public string TenantName { get; init; } = "";

    /// <summary>Telegram user id: who asked, and the only one who can answer.</summary>
    public long AskedBy { get; init; }

    public ConfirmedAct Act { get; init; } = new(ActKind.None);

    /// <summary>How whom it is about was called; null when it is about nobody.</summary>
    public string? Name { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Whether the person was asked in the bot, or can't be any more.</summary>
    public bool IsTold { get; init; }

    /// <summary>Code of the refusal when it was to be carried out; null: it was not refused.</summary>
    public string? Refusal { get; init; }

    /// <summary>When it must do something next; null: nothing.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Facts on their way into their table; never stored with the state.</summary>
    public ImmutableArray<Fact> Events { get; init; } = [];
}
