namespace LytSlot.TelegramStandIn.Channels;

/// <summary>A channel to be created; without a username it is private.</summary>
internal sealed record NewChannel(
    long? Id, string Title, string? Username, long OwnerId, bool ProtectedContent = false, int MemberCount = 1000);
