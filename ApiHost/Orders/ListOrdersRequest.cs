using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using LytSlot.Orders;
using LytSlot.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Orders;

/// <summary>Which orders, and which part of their list.</summary>
/// <param name="Status">Only these, snake_case; absent: all.</param>
/// <param name="ChannelId">Only this channel; absent: all.</param>
/// <param name="From">Slots starting at or after; absent: no bound.</param>
/// <param name="To">Slots starting before; absent: no bound.</param>
/// <param name="After">The member <c>next</c> of the page before; absent for the first page.</param>
/// <param name="Limit">How many rows, 1 to 100.</param>
/// <param name="AdvertiserId">Only of this advertiser, a Telegram user; absent: all.</param>
public sealed record ListOrdersRequest(
    string? Status = null,
    long? ChannelId = null,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null,
    [property: MaxLength(256)] string? After = null,
    [property: Range(1, 100), DefaultValue(50)] int Limit = 50,
    long? AdvertiserId = null)
{
    private static readonly Dictionary<string, OrderStatus> Statuses = Enum.GetValues<OrderStatus>()
        .Where(status => status != OrderStatus.None)
        .ToDictionary(status => JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString()));

    /// <summary>The answer to a status there is none of.</summary>
    internal static ValidationProblem NoSuchStatus() => TypedResults.ValidationProblem(new Dictionary<string, string[]>
    {
        ["status"] = ["There is no such status."],
    });

    /// <summary>What the cluster is asked for; false when there is no such status.</summary>
    internal bool TryFilter([NotNullWhen(true)] out OrderFilter? filter)
    {
        OrderStatus? status = Status is not null && Statuses.TryGetValue(Status, out var known) ? known : null;
        filter = Status is null || status is not null
            ? new OrderFilter(status, ChannelId, From?.ToUniversalTime(), To?.ToUniversalTime())
            {
                Advertisers = AdvertiserId is { } advertiser ? [advertiser] : [],
            }
            : null;
        return filter is not null;
    }
}
