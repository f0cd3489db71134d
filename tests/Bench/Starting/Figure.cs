using System.Globalization;

namespace LytSlot.Bench.Starting;

/// <summary>Something that was measured.</summary>
/// <param name="Name">Of what.</param>
/// <param name="Value">How much: the median where it was measured more than once.</param>
/// <param name="Unit">ms or MiB.</param>
internal sealed record Figure(string Name, double Value, string Unit)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name,-40} {Value,8:F0} {Unit}");

    public static IEnumerable<Figure> Medians(IEnumerable<Figure> all) =>
        from figure in all
        group figure.Value by (figure.Name, figure.Unit) into each
        select new Figure(each.Key.Name, each.Order().ElementAt(each.Count() / 2), each.Key.Unit);
}
