namespace LytSlot.EndToEnd.Tests.Clicks;

/// <summary>What is stored of clicks.</summary>
/// <param name="First">Over the link of the first host.</param>
/// <param name="Second">Over the link of the second.</param>
/// <param name="Clicks">Of the placement, by day.</param>
/// <param name="Visitors">Different people among them.</param>
internal sealed record Tally(long First, long Second, long Clicks, long Visitors);
