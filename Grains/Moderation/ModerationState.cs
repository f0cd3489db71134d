using System.Collections.Immutable;

namespace LytSlot.Grains.Moderation;

/// <summary>The platform's rules as they are stored.</summary>
internal sealed record ModerationState
{
    /// <summary>Stop words and phrases as they were written, tidied.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Domains and public names that are not wanted.</summary>
    public ImmutableArray<string> Links { get; init; } = [];

    /// <summary>Number of the last fact.</summary>
    public int Version { get; init; }

    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Telegram user id.</summary>
    public long? ChangedBy { get; init; }

    /// <summary>Facts on their way into their table; never stored with the state.</summary>
    public ImmutableArray<Fact> Events { get; init; } = [];
}
