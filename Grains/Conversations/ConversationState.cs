using System.Collections.Immutable;
using LytSlot.Grains.Conversations.Albums;

namespace LytSlot.Grains.Conversations;

/// <summary>One person's dialog, as stored.</summary>
internal sealed record ConversationState
{
    /// <summary>Name of the present step; null before the first word.</summary>
    public string? Step { get; init; }

    /// <summary>What the dialogs know so far.</summary>
    public Drafts Drafts { get; init; } = new();

    /// <summary><c>ru</c> or <c>en</c>; null before the first word.</summary>
    public string? Language { get; init; }

    /// <summary>The person blocked the bot: nothing is sent to them until they come back.</summary>
    public bool IsBlocked { get; init; }

    /// <summary>Whether the keyboard that picks a channel may be on their screen.</summary>
    public bool HasPicker { get; init; }

    /// <summary>The last updates, newest last.</summary>
    public ImmutableArray<long> Updates { get; init; } = [];

    /// <summary>When the last update was taken, UTC; null in states older than this member.</summary>
    public DateTimeOffset? HeardAt { get; init; }

    /// <summary>The last album; null: none was ever sent.</summary>
    public GatheredAlbum? Album { get; init; }

    /// <summary>Ids of the last notices, newest last.</summary>
    public ImmutableArray<string> Notices { get; init; } = [];
}
