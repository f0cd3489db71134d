using System.Collections.Immutable;
using LytSlot.Channels;

namespace LytSlot.ApiHost.Calendar;

/// <summary>The times a channel sells nothing in; those that are past go with the next change.</summary>
/// <param name="ChannelId">The channel.</param>
/// <param name="TimeZone">IANA zone of weekly times.</param>
/// <param name="Blocks">The times, in the order they were blocked.</param>
internal sealed record BlocksResponse(long ChannelId, string TimeZone, ImmutableArray<BlockResponse> Blocks)
{
    public static BlocksResponse From(ChannelView channel) => new(
        channel.ChannelId, channel.Settings.TimeZone, [.. channel.Blocks.Select(BlockResponse.From)]);
}

/// <summary>A blocked time: a single one, or one of every week.</summary>
/// <param name="Id">Opens it.</param>
/// <param name="Once">The single time; null for a weekly one.</param>
/// <param name="Weekly">The time of every week; null for a single one.</param>
/// <param name="Note">A word to remember it by.</param>
/// <param name="Opened">What of it was opened again, in order.</param>
internal sealed record BlockResponse(
    Guid Id, RangeResponse? Once, WeeklyResponse? Weekly, string? Note, ImmutableArray<RangeResponse> Opened)
{
    public static BlockResponse From(TimeBlock block) => new(
        block.Id,
        block.Once is { } once ? new(once.From, once.To) : null,
        block.Weekly is { } weekly
            ? new(weekly.Day, weekly.From, weekly.To, weekly.FirstDay, weekly.LastDay)
            : null,
        block.Note,
        [.. block.Opened.Select(range => new RangeResponse(range.From, range.To))]);
}

/// <summary>A stretch of time, half-open.</summary>
internal sealed record RangeResponse(DateTimeOffset From, DateTimeOffset To);

/// <summary>A time of every week by the channel's clock; to 00:00: the end of the day.</summary>
internal sealed record WeeklyResponse(
    DayOfWeek Day, TimeOnly From, TimeOnly To, DateOnly FirstDay, DateOnly? LastDay);
