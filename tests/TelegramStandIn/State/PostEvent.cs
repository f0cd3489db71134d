namespace LytSlot.TelegramStandIn.State;

/// <summary>
/// A step in the life of a post: <c>sent</c>, <c>edited</c>, <c>deleted</c>, <c>pinned</c>, <c>unpinned</c>.
/// </summary>
/// <param name="By">User id of who did it; the bot's own id for the bot.</param>
/// <param name="Text">The text or caption after the step.</param>
internal sealed record PostEvent(string Kind, DateTimeOffset At, long By, string? Text);
