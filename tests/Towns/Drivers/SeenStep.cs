namespace LytSlot.Towns.Drivers;

/// <summary>A step in the life of a post: <c>sent</c>, <c>edited</c>, <c>deleted</c> and others.</summary>
/// <param name="By">User id of who did it.</param>
/// <param name="Text">The text or caption after it.</param>
internal sealed record SeenStep(string Kind, DateTimeOffset At, long By, string? Text);
