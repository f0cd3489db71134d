namespace LytSlot.TelegramStandIn.Types;

/// <summary>What <c>getChat</c> answers.</summary>
internal sealed record ChatFullInfo
{
    public long Id { get; init; }

    public required string Type { get; init; }

    public string? Title { get; init; }

    public string? Username { get; init; }

    public string? FirstName { get; init; }

    public IReadOnlyList<string>? ActiveUsernames { get; init; }

    public int AccentColorId { get; init; }

    public int MaxReactionCount { get; init; }

    public string? Description { get; init; }

    public string? InviteLink { get; init; }

    public Message? PinnedMessage { get; init; }

    public bool? HasProtectedContent { get; init; }

    public bool? HasVisibleHistory { get; init; }

    public required AcceptedGiftTypes AcceptedGiftTypes { get; init; }
}
