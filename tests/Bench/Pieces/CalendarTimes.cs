using BenchmarkDotNet.Attributes;
using LytSlot.Calendar;
using LytSlot.Channels;
using LytSlot.Grains;
using LytSlot.Grains.Calendar;
using LytSlot.Grains.Channels;
using LytSlot.Grains.Prices;
using LytSlot.Prices;

namespace LytSlot.Bench.Pieces;

/// <summary>A week of a channel that sells each hour, half of it sold, and what a slot of it costs.</summary>
[MemoryDiagnoser]
public class CalendarTimes
{
    private const int Days = 7;

    private static readonly DateTimeOffset Now = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly First = new(2027, 3, 3);

    private static readonly ChannelSettings Settings =
        ChannelRules.Suggest(new(150, Money.Stars), "Europe/Moscow", "ru", Timings.Production) with
        {
            Opening =
            [
                .. Enum.GetValues<DayOfWeek>()
                    .Select(day => new OpeningHours(day, TimeOnly.MinValue, TimeOnly.MinValue)),
            ],
        };

    private readonly AskQuote _question = new(Now.AddDays(2), "1/24", Money.Stars);

    private TakenSlots _taken = TakenSlots.None;

    /// <summary>Live orders of the channel; those of the week are 84.</summary>
    [Params(84, 2_000)]
    public int Orders { get; set; }

    [GlobalSetup]
    public void Prepare() => _taken = Enumerable.Range(0, Orders)
        .Select(number => new SlotChange(
            new(Guid.Empty, Guid.CreateVersion7(Now)),
            Now.AddDays(1).AddHours(2 * number),
            Now.AddDays(1).AddHours((2 * number) + 1),
            HoldUntil: null,
            Version: 1,
            Holds: true))
        .Aggregate(TakenSlots.None, (taken, slot) => taken.With(slot));

    [Benchmark]
    public IReadOnlyList<CalendarDay> Week()
    {
        var taken = CalendarRules.TakenOn(_taken, Settings, First, Days);
        return [.. Enumerable.Range(0, Days).Select(First.AddDays).Select(day => CalendarRules.Day(
            Settings,
            Settings.Formats[0],
            day,
            CalendarRules.TakenOn(taken, Settings, day, days: 1),
            blocked: [],
            Now,
            showOrders: true))];
    }

    [Benchmark]
    public object? Free() => CalendarRules.InTheWay(_taken, Now.AddDays(5).AddHours(1), Now.AddDays(5).AddHours(2));

    [Benchmark]
    public object Quoted() => SlotQuotes.Of(Settings, _question, Now, promo: null);
}
