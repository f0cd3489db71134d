namespace LytSlot.TelegramStandIn.Channels;

/// <summary>What its owner changes about a channel; null leaves as it is. An empty username makes it private.</summary>
internal sealed record ChannelChange(string? Title, string? Username, bool? ProtectedContent, int? MemberCount);
