namespace LytSlot.Towns.Drivers;

/// <summary>What is and was in a channel.</summary>
internal sealed record PostsView(long Version, IReadOnlyList<Seen> Posts);
