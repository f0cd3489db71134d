using System.Collections.Immutable;

namespace LytSlot.Calendar;

/// <summary>Days of a channel's calendar.</summary>
/// <param name="ChannelId">The channel.</param>
/// <param name="TimeZone">IANA zone of the days.</param>
/// <param name="SlotLength">Length of a cell.</param>
/// <param name="Days">Days in order.</param>
[GenerateSerializer, Immutable, Alias("lyt.CalendarView")]
public sealed record CalendarView(
    [property: Id(0)] long ChannelId,
    [property: Id(1)] string TimeZone,
    [property: Id(2)] TimeSpan SlotLength,
    [property: Id(3)] ImmutableArray<CalendarDay> Days);
