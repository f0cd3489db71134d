namespace LytSlot.TelegramStandIn.Channels;

/// <summary>Picks a channel with a request button.</summary>
/// <param name="RequestId">Which button, if there are several; null: the first.</param>
internal sealed record ShareBody(long ChannelId, int? RequestId);
