namespace LytSlot.Grains;

/// <summary>A way an ad lives.</summary>
/// <param name="Name">What people call it: hours at the top, then hours of life.</param>
/// <param name="Top">No other ad starts in the channel for so long after this one.</param>
/// <param name="Life">After so long it is taken down; null: it stays.</param>
internal sealed record AdFormat(string Name, TimeSpan Top, TimeSpan? Life);
