using LytSlot.ApiHost.Callers;
using LytSlot.Calendar;
using LytSlot.Channels;
using LytSlot.Marking;
using LytSlot.Orders;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Console.Orders;

/// <summary>Placing an order for an advertiser in the console.</summary>
internal static class NewOrderPages
{
    private static readonly Refusal NoTime = new(RefusalKind.Invalid, "slot.off_grid", "That is no time.");

    private static readonly Refusal NoPrice =
        new(RefusalKind.Conflict, "slot.price_changed", "No price was shown yet.");

    public static void MapNewOrderPages(this RouteGroupBuilder pages)
    {
        pages.MapGet("/orders/new", (string? channel, string? day, string? clock, string? advertiser) =>
            Show(new(Channel: channel, Day: day, Clock: clock, Advertiser: advertiser), null));
        pages.MapPost("/orders/new", Place);
    }

    private static async Task<IResult> Place(IFormCollection fields, RequestTenant tenant, IGrainFactory grains)
    {
        var form = NewOrderForm.Of(fields);
        if (form is not { Act: "place", Order: { } order })
        {
            return Show(form, null);
        }

        var channel = form.ChannelId ?? 0;
        var read = await grains.GetGrain<IChannelGrain>(new ChannelKey(channel).ToString()).Read();
        if (read.Value is not { } known)
        {
            return Show(form, read.Refusal);
        }

        if (LocalTime.Read(form.Day, form.Clock, known.Settings.TimeZone) is not { } startsAt)
        {
            return Show(form, NoTime);
        }

        if (form is not { PriceMinor: { } price, Currency: { } currency })
        {
            return Show(form, NoPrice);
        }

        var outcome = await grains.GetGrain<ICalendarGrain>(new CalendarKey(channel).ToString()).BookFor(new(
            new OrderKey(tenant.Id, order),
            form.AdvertiserId ?? 0,
            startsAt,
            form.Format ?? "",
            new(price, currency),
            form.Content,
            form.PromoCode,
            Mark(form)));
        return outcome.Succeeded
            ? ConsoleExtensions.To($"{ConsolePaths.Order(order)}?done=place")
            : Show(form, outcome.Refusal);
    }

    private static MarkingData? Mark(NewOrderForm form) =>
        string.IsNullOrWhiteSpace(form.LegalName) && string.IsNullOrWhiteSpace(form.TaxId)
            ? null
            : new(form.LegalName ?? "", form.TaxId ?? "", string.IsNullOrWhiteSpace(form.Erid) ? null : form.Erid);

    private static RazorComponentResult<NewOrderPage> Show(NewOrderForm form, Refusal? refused) =>
        ConsoleExtensions.Page<NewOrderPage>(
            (nameof(NewOrderPage.Form), form),
            (nameof(NewOrderPage.Refused), refused));
}
