namespace LytSlot.TelegramStandIn.Channels;

/// <summary>An administrator's change of a post's text or caption. Null user: the owner.</summary>
internal sealed record PostChange(long? ByUserId, string Text);
