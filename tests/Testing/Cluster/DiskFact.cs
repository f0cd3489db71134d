using LytSlot.Grains;

namespace LytSlot.Testing.Cluster;

/// <summary>A fact with what it is about.</summary>
/// <param name="State">Name of the thing's state.</param>
/// <param name="Key">Its grain key.</param>
/// <param name="Fact">What happened.</param>
internal sealed record DiskFact(string State, string Key, Fact Fact);
