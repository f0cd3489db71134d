using LytSlot.Calendar;

namespace LytSlot.ApiHost.Console.Calendar;

/// <summary>Cells of a day that lie together and are alike, drawn as one: an order's, or many free ones.</summary>
/// <param name="From">Start of the first, UTC.</param>
/// <param name="To">End of the last, UTC.</param>
/// <param name="State">What they are.</param>
/// <param name="Order">The order that has them; null for none.</param>
/// <param name="Cells">How many.</param>
public sealed record CalendarRun(
    DateTimeOffset From, DateTimeOffset To, CellState State, Guid? Order, int Cells)
{
    /// <summary>So few free cells are drawn one by one.</summary>
    private const int Few = 3;

    /// <summary>The runs of a day, in order.</summary>
    public static IReadOnlyList<CalendarRun> Of(CalendarDay day, TimeSpan slot)
    {
        List<CalendarRun> runs = [];
        foreach (var cell in day.Cells)
        {
            var one = new CalendarRun(cell.StartsAt, cell.StartsAt + slot, cell.State, cell.Order, 1);
            if (runs is [.., var last] && last.State == one.State && last.Order == one.Order && last.To == one.From)
            {
                runs[^1] = last with { To = one.To, Cells = last.Cells + 1 };
            }
            else
            {
                runs.Add(one);
            }
        }

        return [.. runs.SelectMany(run => run.Alone(slot))];
    }

    private IEnumerable<CalendarRun> Alone(TimeSpan slot) => Order is not null || Cells > Few
        ? [this]
        : Enumerable.Range(0, Cells).Select(number => this with
        {
            From = From + (slot * number),
            To = From + (slot * (number + 1)),
            Cells = 1,
        });
}
