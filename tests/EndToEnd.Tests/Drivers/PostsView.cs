namespace LytSlot.EndToEnd.Tests.Drivers;

/// <summary>What is and was in a channel.</summary>
internal sealed record PostsView(long Version, IReadOnlyList<Seen> Posts);
