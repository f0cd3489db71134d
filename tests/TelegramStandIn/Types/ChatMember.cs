namespace LytSlot.TelegramStandIn.Types;

/// <summary>Somebody's standing in a chat; the rights are set for administrators only.</summary>
internal sealed record ChatMember
{
    public required string Status { get; init; }

    public required User User { get; init; }

    public bool? CanBeEdited { get; init; }

    public bool? IsAnonymous { get; init; }

    public bool? CanManageChat { get; init; }

    public bool? CanDeleteMessages { get; init; }

    public bool? CanManageVideoChats { get; init; }

    public bool? CanRestrictMembers { get; init; }

    public bool? CanPromoteMembers { get; init; }

    public bool? CanChangeInfo { get; init; }

    public bool? CanInviteUsers { get; init; }

    public bool? CanPostStories { get; init; }

    public bool? CanEditStories { get; init; }

    public bool? CanDeleteStories { get; init; }

    public bool? CanPostMessages { get; init; }

    public bool? CanEditMessages { get; init; }

    public long? UntilDate { get; init; }

    public static ChatMember Owner(User user) => new() { Status = "creator", User = user, IsAnonymous = false };

    public static ChatMember Administrator(User user, AdminRights rights, bool canBeEdited) => new()
    {
        Status = "administrator",
        User = user,
        CanBeEdited = canBeEdited,
        IsAnonymous = rights.IsAnonymous,
        CanManageChat = rights.CanManageChat,
        CanDeleteMessages = rights.CanDeleteMessages,
        CanManageVideoChats = rights.CanManageVideoChats,
        CanRestrictMembers = rights.CanRestrictMembers,
        CanPromoteMembers = rights.CanPromoteMembers,
        CanChangeInfo = rights.CanChangeInfo,
        CanInviteUsers = rights.CanInviteUsers,
        CanPostStories = rights.CanPostStories,
        CanEditStories = rights.CanEditStories,
        CanDeleteStories = rights.CanDeleteStories,
        CanPostMessages = rights.CanPostMessages,
        CanEditMessages = rights.CanEditMessages,
    };

    /// <summary>A standing without rights: <c>member</c>, <c>left</c> or <c>kicked</c>.</summary>
    public static ChatMember Plain(User user, string status) =>
        new() { Status = status, User = user, UntilDate = status == "kicked" ? 0 : null };
}
