using System.Collections.Immutable;
using LytSlot.Analytics;

namespace LytSlot.ApiHost.Analytics;

/// <summary>Which hours of the week sell, by the clock of each order's channel.</summary>
/// <param name="Items">All 168, by weekday and hour.</param>
internal sealed record HeatMapResponse(ImmutableArray<HeatCellResponse> Items)
{
    public static HeatMapResponse From(HeatMap map) => new(
        [.. map.Cells.Select(cell => new HeatCellResponse(cell.Weekday, cell.Hour, cell.Orders, cell.Clicks))]);
}

/// <summary>An hour of the week.</summary>
/// <param name="Weekday">1 (Monday) to 7 (Sunday).</param>
/// <param name="Hour">0 to 23: the hour the slot begins in.</param>
/// <param name="Orders">Orders published in slots of this hour.</param>
/// <param name="Clicks">Clicks of the period on placements whose slots are of this hour, whenever they came.</param>
internal sealed record HeatCellResponse(int Weekday, int Hour, long Orders, long Clicks);
