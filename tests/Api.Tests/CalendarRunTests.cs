using LytSlot.ApiHost.Console.Calendar;
using LytSlot.Calendar;

namespace LytSlot.Api.Tests;

public sealed class CalendarRunTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly DateTimeOffset Nine = new(2030, 5, 6, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Order = Guid.CreateVersion7();

    [Fact]
    public void Many_free_cells_are_one_and_few_stand_alone() =>
        Assert.Equal(
            ["09-13 Free 4", "13-14 Blocked 1", "14-15 Free 1", "15-16 Free 1"],
            Runs([.. Cells(CellState.Free, 0, 4), .. Cells(CellState.Blocked, 4, 1), .. Cells(CellState.Free, 5, 2)]));

    [Fact]
    public void Cells_of_one_order_are_one_and_of_two_are_two() =>
        Assert.Equal(
            ["09-11 Booked 2", "11-12 Booked 1"],
            Runs([.. Cells(CellState.Booked, 0, 2, Order), .. Cells(CellState.Booked, 2, 1, Guid.CreateVersion7())]));

    [Fact]
    public void Closed_hours_divide_what_is_alike() =>
        Assert.Equal(
            ["09-13 Free 4", "15-19 Free 4"], Runs([.. Cells(CellState.Free, 0, 4), .. Cells(CellState.Free, 6, 4)]));

    private static IEnumerable<string> Runs(CalendarCell[] cells) =>
        CalendarRun.Of(new(new(2030, 5, 6), [.. cells]), Hour)
            .Select(run => $"{run.From:HH}-{run.To:HH} {run.State} {run.Cells}");

    private static IEnumerable<CalendarCell> Cells(CellState state, int from, int count, Guid? order = null) =>
        Enumerable.Range(from, count).Select(hour => new CalendarCell(Nine.AddHours(hour), state, order));
}
