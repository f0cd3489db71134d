namespace LytSlot.ApiHost.Analytics;

/// <summary>Of which channel.</summary>
/// <param name="Channel">Only of this one, by its number at Telegram; absent: of all together.</param>
public sealed record ChannelRequest(long? Channel = null);
