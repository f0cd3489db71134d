using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using LytSlot.PaymentStandIn.State;

namespace LytSlot.PaymentStandIn.Stripe;

/// <summary>What we use of Stripe's API (https://docs.stripe.com/api).</summary>
internal static class StripeEndpoints
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    public static void Map(WebApplication app)
    {
        var api = app.MapGroup("/v1").AddEndpointFilter(Enter);
        api.MapPost("/checkout/sessions", Open);
        api.MapGet("/checkout/sessions", (World world, string payment_intent) => Json(StripeJson.List(
            world.PageOf(payment_intent) is { Provider: "stripe" } page ? [StripeJson.Session(page)] : [])));
        api.MapGet("/checkout/sessions/{id}", (World world, string id) =>
            world.Page(id) is { Provider: "stripe" } page ? Json(StripeJson.Session(page)) : Missing());
        api.MapPost("/checkout/sessions/{id}/expire", (Cashier cashier, string id) =>
            cashier.Expire(id, tells: true) is { } page
                ? Json(StripeJson.Session(page))
                : Wrong(null, "Only Checkout Sessions with a status in [\"open\"] can be expired."));
        api.MapGet("/refunds", (World world, string payment_intent) => Json(StripeJson.List(
            world.Read(ledger => ledger.Refunds.Where(refund => refund.Charge == payment_intent).ToList())
                .Select(refund => StripeJson.Refund(refund, world.PageOf(refund.Charge)!)))));
        api.MapGet("/refunds/{id}", (World world, string id) =>
            world.Read(ledger => ledger.Refunds.Find(refund => refund.Id == id)) is { } refund
                ? Json(StripeJson.Refund(refund, world.PageOf(refund.Charge)!))
                : Missing());
        api.MapPost("/refunds", Refund);
        api.MapGet("/disputes/{id}", (World world, string id) =>
            world.Read(ledger => ledger.Disputes.Find(dispute => dispute.Id == id)) is { } dispute
                ? Json(StripeJson.Dispute(dispute, world.PageOf(dispute.Charge)!))
                : Missing());
    }

    private static async ValueTask<object?> Enter(
        EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var services = invocation.HttpContext.RequestServices;
        if (services.GetRequiredService<Trouble>().Strikes(Trouble.Away))
        {
            return Json(StripeJson.Error("api_error", null, "Sorry."), StatusCodes.Status503ServiceUnavailable);
        }

        var key = services.GetRequiredService<StandInSettings>().StripeKey;
        return invocation.HttpContext.Request.Headers.Authorization == $"Bearer {key}"
            ? await next(invocation)
            : Json(
                StripeJson.Error("invalid_request_error", null, "Invalid API Key."),
                StatusCodes.Status401Unauthorized);
    }

    private static async Task<IResult> Open(HttpContext context, World world, Trouble trouble)
    {
        var form = await context.Request.ReadFormAsync();
        var wish = string.Join('&', form.Select(each => $"{each.Key}={each.Value}"));
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        var known = world.Read(ledger => ledger.Pages.Find(page => key.Length > 0 && page.IdempotencyKey == key));
        if (known is not null && known.Wish != wish)
        {
            return Json(
                StripeJson.Error("idempotency_error", null, "Keys can only be used with the same parameters."),
                StatusCodes.Status400BadRequest);
        }

        var life = DateTimeOffset.FromUnixTimeSeconds(Number(form["expires_at"])) - world.Now;
        if (known is null && (life < Shortest || life > Longest))
        {
            return Wrong("parameter_invalid_integer", "expires_at must be between 30 minutes and 24 hours from now.");
        }

        var made = known ?? world.Change(ledger =>
        {
            var id = Ids.New("cs_test_");
            var metadata = form.Where(each => each.Key.StartsWith("metadata[", StringComparison.Ordinal))
                .ToDictionary(each => each.Key["metadata[".Length..^1], each => each.Value.ToString());
            metadata["url"] = $"{context.Request.Scheme}://{context.Request.Host}/page/{id}";
            ledger.Pages.Add(new()
            {
                Id = id,
                Provider = "stripe",
                AmountMinor = Number(form["line_items[0][price_data][unit_amount]"]),
                Currency = form["line_items[0][price_data][currency]"].ToString().ToUpperInvariant(),
                Title = form["line_items[0][price_data][product_data][name]"].ToString(),
                ReturnUrl = form["success_url"].ToString(),
                Metadata = metadata,
                CreatedAt = world.Now,
                ExpiresAt = world.Now + life,
                Charge = Ids.New("pi_"),
                IdempotencyKey = key,
                Wish = wish,
            });
            return ledger.Pages[^1];
        });
        return Lost(context, trouble) ?? Json(StripeJson.Session(made));
    }

    private static async Task<IResult> Refund(HttpContext context, World world, Cashier cashier, Trouble trouble)
    {
        var form = await context.Request.ReadFormAsync();
        var charge = form["payment_intent"].ToString();
        if (trouble.Strikes(Trouble.RefundLater))
        {
            return Json(StripeJson.Error("api_error", null, "Sorry."), StatusCodes.Status500InternalServerError);
        }

        if (world.PageOf(charge) is not { Provider: "stripe" } page)
        {
            return Missing();
        }

        var key = context.Request.Headers["Idempotency-Key"].ToString();
        if (trouble.Refuses(key))
        {
            return Wrong("refund_disallowed", "This payment method does not take refunds.");
        }

        if (world.Read(ledger => ledger.Disputes.Exists(dispute => dispute.Charge == charge
            && dispute.Status == "needs_response")))
        {
            return Wrong("charge_disputed", "The charge is disputed.");
        }

        var known = world.Read(ledger => ledger.Refunds.Find(refund => key.Length > 0 && refund.IdempotencyKey == key));
        var metadata = form.Where(each => each.Key.StartsWith("metadata[", StringComparison.Ordinal))
            .ToDictionary(each => each.Key["metadata[".Length..^1], each => each.Value.ToString());
        var left = world.Left(page);
        var made = known ?? cashier.Refund(
            new(Ids.New("re_"), charge, Number(form["amount"]), metadata, null, key), tells: true);
        if (made is null)
        {
            return left == 0
                ? Wrong("charge_already_refunded", "The charge has already been refunded.")
                : Wrong(null, "Refund amount is greater than unrefunded amount on charge.");
        }

        return Lost(context, trouble) ?? Json(StripeJson.Refund(made, page));
    }

    /// <summary>It is made, but the connection breaks before the answer.</summary>
    private static IResult? Lost(HttpContext context, Trouble trouble)
    {
        if (!trouble.Strikes(Trouble.LoseAnswer))
        {
            return null;
        }

        context.Abort();
        return Results.Empty;
    }

    private static IResult Missing() => Json(
        StripeJson.Error("invalid_request_error", "resource_missing", "No such object."),
        StatusCodes.Status404NotFound);

    private static IResult Wrong(string? code, string message) => Json(
        StripeJson.Error("invalid_request_error", code, message), StatusCodes.Status400BadRequest);

    private static IResult Json(JsonObject body, int status = StatusCodes.Status200OK) =>
        Results.Text(body.ToJsonString(), "application/json", Encoding.UTF8, status);

    private static long Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
