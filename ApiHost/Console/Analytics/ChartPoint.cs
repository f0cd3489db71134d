namespace LytSlot.ApiHost.Console.Analytics;

/// <summary>A place in a chart: a value beside that of the period before.</summary>
/// <param name="Name">Its day or days, in words.</param>
/// <param name="Now">The value; null for none.</param>
/// <param name="Before">The one as far into the period before; null for none.</param>
public sealed record ChartPoint(string Name, decimal? Now, decimal? Before);
