using System.Collections.Immutable;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.State;

/// <summary>What is known of a chat apart from its messages. A private chat carries its person's id.</summary>
internal sealed record ChatInfo
{
    public required long Id { get; init; }

    public required string Type { get; init; }

    public string? Title { get; init; }

    public string? Username { get; init; }

    public string? FirstName { get; init; }

    public long OwnerId { get; init; }

    public bool ProtectedContent { get; init; }

    public int MemberCount { get; init; }

    public ImmutableDictionary<long, AdminRights> Admins { get; init; } = ImmutableDictionary<long, AdminRights>.Empty;

    public BotStanding Bot { get; init; } = BotStanding.Stranger;

    /// <summary>The keyboard under the message field of a private chat, if one is shown.</summary>
    public ReplyMarkup? Keyboard { get; init; }

    public ImmutableArray<int> Pinned { get; init; } = [];

    /// <summary>Whether the channel was deleted by its owner.</summary>
    public bool Gone { get; init; }

    public bool IsChannel => Type == "channel";

    public Chat ToTelegram() => new()
    {
        Id = Id,
        Type = Type,
        Title = Title,
        Username = Username,
        FirstName = FirstName,
    };

    /// <summary>The rights of a person: the owner has all, a stranger none.</summary>
    public AdminRights? RightsOf(long userId) => userId == OwnerId ? AdminRights.All : Admins.GetValueOrDefault(userId);
}
