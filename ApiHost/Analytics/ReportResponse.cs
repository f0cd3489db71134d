using System.Collections.Immutable;
using LytSlot.Analytics;

namespace LytSlot.ApiHost.Analytics;

/// <summary>What is known of how a post did.</summary>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Clicks">Clicks on its links; null when none of them is counted.</param>
/// <param name="SubscribersBefore">The channel's subscribers as it was published; null: not known.</param>
/// <param name="SubscribersAfter">Those as its term was over; null: it is not, or not known.</param>
/// <param name="Views">Views as they were entered; null for none. No bot can read them.</param>
/// <param name="Reactions">
/// Reactions on it, an album's messages together, as Telegram last told; null when none was heard of.
/// </param>
internal sealed record ReportResponse(
    DateTimeOffset PublishedAt,
    ClicksResponse? Clicks,
    CountResponse? SubscribersBefore,
    CountResponse? SubscribersAfter,
    ViewsResponse? Views,
    CountResponse? Reactions)
{
    public static ReportResponse From(PlacementReport report) => new(
        report.PublishedAt,
        report.Clicks is { } clicks
            ? new(
                clicks.Clicks,
                clicks.Visitors,
                [.. clicks.Days.Select(day => new ClickDayResponse(day.Day, day.Clicks, day.Visitors))])
            : null,
        Count(report.SubscribersBefore),
        Count(report.SubscribersAfter),
        report.Views is { } views ? new(views.Count, views.Source, views.At) : null,
        Count(report.Reactions));

    private static CountResponse? Count(MeasuredCount? measured) =>
        measured is null ? null : new(measured.At, measured.Count);
}

/// <summary>Clicks of people; those of programs are left out.</summary>
/// <param name="Clicks">All of them.</param>
/// <param name="Visitors">Different people of each day, added up.</param>
/// <param name="Days">The latest days with clicks, at most 31, latest first.</param>
internal sealed record ClicksResponse(long Clicks, long Visitors, ImmutableArray<ClickDayResponse> Days);

/// <summary>Clicks of a day.</summary>
/// <param name="Day">The day, UTC.</param>
/// <param name="Clicks">How many.</param>
/// <param name="Visitors">By how many different people.</param>
internal sealed record ClickDayResponse(DateOnly Day, long Clicks, long Visitors);

/// <summary>How many there were at a moment.</summary>
/// <param name="At">When.</param>
/// <param name="Count">How many.</param>
internal sealed record CountResponse(DateTimeOffset At, int Count);

/// <summary>Views that somebody of the channel read somewhere.</summary>
/// <param name="Count">How many.</param>
/// <param name="Source">Where they were read.</param>
/// <param name="At">When they were read.</param>
internal sealed record ViewsResponse(long Count, string Source, DateTimeOffset At);
