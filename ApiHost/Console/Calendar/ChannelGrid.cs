using System.Collections.Immutable;

namespace LytSlot.ApiHost.Console.Calendar;

/// <summary>
/// A day of several channels side by side. A row begins wherever something begins or ends in any of them, so that what
/// is at the same time stands side by side, and long stretches of nothing take no room.
/// </summary>
/// <param name="Rows">The rows, in order; none when all are closed.</param>
internal sealed record ChannelGrid(ImmutableArray<ChannelGrid.Row> Rows)
{
    /// <summary>The grid of so many columns, each the runs of one channel in order.</summary>
    public static ChannelGrid Of(IReadOnlyList<IReadOnlyList<CalendarRun>> columns)
    {
        var edges = columns.SelectMany(runs => runs).SelectMany(run => new[] { run.From, run.To })
            .Distinct().Order().ToArray();
        var rows = edges.SkipLast(1).Select(_ => ImmutableArray.CreateBuilder<Cell>()).ToArray();
        for (var column = 0; column < columns.Count; column++)
        {
            foreach (var (from, to, run) in Pieces(columns[column], edges))
            {
                var first = Array.BinarySearch(edges, from);
                rows[first].Add(new(column, run, Array.BinarySearch(edges, to) - first));
            }
        }

        return new([.. rows.Select((cells, index) => new Row(edges[index], cells.ToImmutable()))]);
    }

    /// <summary>A column without gaps: between its runs, before the first and after the last it is closed.</summary>
    private static IEnumerable<(DateTimeOffset From, DateTimeOffset To, CalendarRun? Run)> Pieces(
        IReadOnlyList<CalendarRun> runs, DateTimeOffset[] edges)
    {
        if (edges.Length == 0)
        {
            yield break;
        }

        var at = edges[0];
        foreach (var run in runs)
        {
            if (run.From > at)
            {
                yield return (at, run.From, null);
            }

            yield return (run.From, run.To, run);
            at = run.To;
        }

        if (at < edges[^1])
        {
            yield return (at, edges[^1], null);
        }
    }

    /// <summary>A row of the grid.</summary>
    /// <param name="From">When it begins, UTC.</param>
    /// <param name="Cells">What begins in it, by column.</param>
    internal sealed record Row(DateTimeOffset From, ImmutableArray<Cell> Cells);

    /// <summary>What stands in a column.</summary>
    /// <param name="Column">Its number, from 0.</param>
    /// <param name="Run">What it is; null: the channel is closed.</param>
    /// <param name="Rows">Over how many rows it goes.</param>
    internal sealed record Cell(int Column, CalendarRun? Run, int Rows);
}
