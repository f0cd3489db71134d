using LytSlot.Calendar;
using LytSlot.Channels;
using LytSlot.Creatives;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Calendar;

/// <summary>Channels that sell, and what is sold in them.</summary>
internal static class Selling
{
    public static readonly Money Price = new(100, "XTR");

    /// <summary>Open around the clock, every format of real life.</summary>
    public static ChannelSettings AllDay(string zone, int minutes) => new(
        zone,
        "en",
        null,
        TimeSpan.FromMinutes(minutes),
        [.. Enum.GetValues<DayOfWeek>().Select(day => new OpeningHours(day, TimeOnly.MinValue, TimeOnly.MinValue))],
        TimeSpan.FromHours(2),
        TimeSpan.FromDays(60),
        [.. Timings.Production.Formats.Select(format =>
            new FormatOffer(format.Name, format.Top, format.Life, [Price]))],
        Approval.Manual);

    public static BookSlot Wish(DateTimeOffset start, string format) =>
        new(NewKey(), start, format, Price, new CreativeKey(Guid.CreateVersion7(), Guid.CreateVersion7()));

    public static SlotChange Sold(DateTimeOffset start, DateTimeOffset end) =>
        new(NewKey(), start, end, Holds: true, HoldUntil: null, Version: 3);

    private static OrderKey NewKey() => new(Guid.CreateVersion7(), Guid.CreateVersion7());
}
