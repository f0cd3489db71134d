namespace LytSlot.TelegramStandIn.Types;

/// <summary>Asks the person to pick a chat.</summary>
internal sealed record RequestChatButton
{
    public int RequestId { get; init; }

    public bool ChatIsChannel { get; init; }

    public bool? ChatIsForum { get; init; }

    public bool? ChatHasUsername { get; init; }

    public bool? ChatIsCreated { get; init; }

    public AdminRights? UserAdministratorRights { get; init; }

    public AdminRights? BotAdministratorRights { get; init; }

    public bool? BotIsMember { get; init; }

    public bool? RequestTitle { get; init; }

    public bool? RequestUsername { get; init; }

    public bool? RequestPhoto { get; init; }
}
