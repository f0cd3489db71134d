using LytSlot.ApiHost.Console.Calendar;
using LytSlot.Calendar;

namespace LytSlot.Api.Tests;

public sealed class ChannelGridTests
{
    private static readonly DateTimeOffset Midnight = new(2030, 5, 6, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Each cell: its column, its state or <c>-</c> for closed, over how many rows it goes.</summary>
    [Fact]
    public void What_is_at_the_same_time_stands_side_by_side()
    {
        var grid = ChannelGrid.Of(
        [
            [Run(9, 18, CellState.Free)],
            [Run(10, 12, CellState.Booked), Run(12, 13, CellState.Free)],
            [],
        ]);

        Assert.Equal(
            [
                "09: 0 Free 4, 1 - 1, 2 - 4",
                "10: 1 Booked 1",
                "12: 1 Free 1",
                "13: 1 - 1",
            ],
            grid.Rows.Select(row => $"{row.From:HH}: {string.Join(", ", row.Cells.Select(Spell))}"));
    }

    [Fact]
    public void Where_all_are_closed_there_is_nothing() => Assert.Empty(ChannelGrid.Of([[], []]).Rows);

    [Fact]
    public void Every_row_of_every_column_is_covered_once()
    {
        var grid = ChannelGrid.Of(
        [
            [Run(0, 2, CellState.Past), Run(3, 4, CellState.Free), Run(6, 8, CellState.Blocked)],
            [Run(1, 7, CellState.Held)],
            [Run(7, 9, CellState.Free)],
        ]);

        for (var column = 0; column < 3; column++)
        {
            var covered = grid.Rows.SelectMany((row, index) => row.Cells.Where(cell => cell.Column == column)
                .SelectMany(cell => Enumerable.Range(index, cell.Rows)));
            Assert.Equal(Enumerable.Range(0, grid.Rows.Length), covered);
        }
    }

    private static string Spell(ChannelGrid.Cell cell) =>
        $"{cell.Column} {cell.Run?.State.ToString() ?? "-"} {cell.Rows}";

    private static CalendarRun Run(int from, int to, CellState state) =>
        new(Midnight.AddHours(from), Midnight.AddHours(to), state, null, to - from);
}
