namespace LytSlot.Grains.Tests.Orders.Lives;

/// <summary>One thing that happens in a random life.</summary>
/// <param name="Kind">0 to 99: what.</param>
/// <param name="Choice">How: amounts, moments, outcomes.</param>
/// <param name="IsLost">Whether its write fails.</param>
internal readonly record struct Step(int Kind, int Choice, bool IsLost);
