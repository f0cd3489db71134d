using LytSlot.Grains.Conversations.Words;
using LytSlot.Tenants;

namespace LytSlot.Grains.Conversations.Dialogs.Team;

/// <summary>How members and roles read.</summary>
internal static class TeamLines
{
    public static string Role(Phrases phrases, Role role) => phrases[role switch
    {
        LytSlot.Role.Owner => "role.owner",
        LytSlot.Role.Manager => "role.manager",
        LytSlot.Role.Viewer => "role.viewer",
        LytSlot.Role.None => "role.none",
    }];

    /// <summary>What the role may, in a line.</summary>
    public static string May(Phrases phrases, Role role) => phrases[role switch
    {
        LytSlot.Role.Owner => "role.owner_may",
        LytSlot.Role.Manager => "role.manager_may",
        LytSlot.Role.Viewer => "role.viewer_may",
        LytSlot.Role.None => "role.none",
    }];

    public static Sheet Draw(Sheet sheet, Phrases phrases, MemberNews news) => sheet
        .Line("team.whose", news.TenantName)
        .Line("team.who", news.Name)
        .Line("team.role", Role(phrases, news.Role));
}
