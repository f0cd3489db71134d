namespace LytSlot.TelegramStandIn.Types;

/// <summary>What an administrator of a channel may do.</summary>
internal sealed record AdminRights
{
    public static readonly AdminRights All = new()
    {
        CanManageChat = true,
        CanPostMessages = true,
        CanEditMessages = true,
        CanDeleteMessages = true,
        CanInviteUsers = true,
        CanChangeInfo = true,
        CanPromoteMembers = true,
        CanRestrictMembers = true,
        CanManageVideoChats = true,
    };

    public bool IsAnonymous { get; init; }

    public bool CanManageChat { get; init; } = true;

    public bool CanDeleteMessages { get; init; }

    public bool CanManageVideoChats { get; init; }

    public bool CanRestrictMembers { get; init; }

    public bool CanPromoteMembers { get; init; }

    public bool CanChangeInfo { get; init; }

    public bool CanInviteUsers { get; init; }

    public bool CanPostStories { get; init; }

    public bool CanEditStories { get; init; }

    public bool CanDeleteStories { get; init; }

    public bool CanPostMessages { get; init; }

    public bool CanEditMessages { get; init; }

    /// <summary>Whether every right asked for in <paramref name="wanted"/> is here.</summary>
    public bool Covers(AdminRights wanted) =>
        (CanPostMessages || !wanted.CanPostMessages)
        && (CanEditMessages || !wanted.CanEditMessages)
        && (CanDeleteMessages || !wanted.CanDeleteMessages)
        && (CanInviteUsers || !wanted.CanInviteUsers)
        && (CanChangeInfo || !wanted.CanChangeInfo)
        && (CanPromoteMembers || !wanted.CanPromoteMembers)
        && (CanRestrictMembers || !wanted.CanRestrictMembers)
        && (CanManageVideoChats || !wanted.CanManageVideoChats);
}
