using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Channels;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using LytSlot.Calendar;
using LytSlot.Channels;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Prices;

/// <summary>HTTP face of prices.</summary>
internal static class PriceEndpoints
{
    public static RouteGroupBuilder MapPrices(this IEndpointRouteBuilder routes)
    {
        var channel = routes.MapGroup("/channels/{id:long}").WithTags("Prices").AsMember(ApiKeyScopes.Channels);
        channel.MapPost("/quotes", AskQuote).WithName(nameof(AskQuote))
            .WithSummary("What a slot costs when it is booked now, with a line for each rule.")
            .Refuses(
                "channel.not_found",
                "slot.no_such_format",
                "price.not_sold",
                "price.bad_quote",
                "promo.not_found",
                "promo.not_now",
                "promo.not_here",
                "promo.used_up",
                "caller.member_needed")
            .TakesBody();
        channel.MapPut("/prices", SetPrices).WithName(nameof(SetPrices))
            .WithSummary("Sets the rules of the prices, all at once.")
            .Refuses(
                "channel.not_found",
                "slot.no_such_format",
                "price.too_many_rules",
                "price.bad_rule",
                "price.bad_percent",
                "price.bad_amount",
                "price.bad_hours",
                "price.bad_dates",
                "price.bad_threshold",
                "caller.role_too_low",
                "caller.member_needed")
            .TakesBody();
        return channel;
    }

    private static async Task<Results<Ok<QuoteResponse>, ProblemHttpResult>> AskQuote(
        long id, QuoteRequest body, IGrainFactory grains) =>
        (await grains.GetGrain<ICalendarGrain>(new CalendarKey(id).ToString()).Quote(body.ToQuestion()))
        .ToHttp(QuoteResponse.From);

    private static async Task<Results<Ok<ChannelResponse>, ProblemHttpResult>> SetPrices(
        long id, PriceRulesRequest body, IGrainFactory grains) =>
        (await grains.GetGrain<IChannelGrain>(new ChannelKey(id).ToString()).SetPrices(body.ToRules()))
        .ToHttp(ChannelResponse.From);
}
