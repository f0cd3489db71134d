using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using LytSlot.PaymentStandIn.State;

namespace LytSlot.PaymentStandIn.YooKassa;

/// <summary>What we use of YooKassa's API (https://yookassa.ru/developers/api).</summary>
internal static class YooKassaEndpoints
{
    /// <summary>How long a payment waits for the payer.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public static void Map(WebApplication app)
    {
        var api = app.MapGroup("/v3").AddEndpointFilter(Enter);
        api.MapPost("/payments", Open);
        api.MapGet("/payments/{id}", (World world, string id) =>
            world.Page(id) is { Provider: "yookassa" } page ? Json(YooKassaJson.Payment(page)) : Missing());
        api.MapPost("/refunds", Refund);
        api.MapGet("/refunds", (World world, string payment_id) => Json(new JsonObject
        {
            ["type"] = "list",
            ["items"] = new JsonArray([.. world
                .Read(ledger => ledger.Refunds.Where(refund => refund.Charge == payment_id).ToList())
                .Select(refund => YooKassaJson.Refund(refund, world.PageOf(refund.Charge)!))]),
        }));
        api.MapGet("/refunds/{id}", (World world, string id) =>
            world.Read(ledger => ledger.Refunds.Find(refund => refund.Id == id)) is { } refund
                ? Json(YooKassaJson.Refund(refund, world.PageOf(refund.Charge)!))
                : Missing());
    }

    private static async ValueTask<object?> Enter(
        EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var services = invocation.HttpContext.RequestServices;
        if (services.GetRequiredService<Trouble>().Strikes(Trouble.Away))
        {
            return Broken();
        }

        var settings = services.GetRequiredService<StandInSettings>();
        var shop = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.YooKassaShop}:{settings.YooKassaKey}"));
        return invocation.HttpContext.Request.Headers.Authorization == $"Basic {shop}"
            ? await next(invocation)
            : Json(YooKassaJson.Error("invalid_credentials", "Wrong shop or key."), StatusCodes.Status401Unauthorized);
    }

    private static async Task<IResult> Open(HttpContext context, World world, Trouble trouble)
    {
        var body = (await JsonNode.ParseAsync(context.Request.Body))!;
        var key = context.Request.Headers["Idempotence-Key"].ToString();
        if (key.Length is 0 or > 64)
        {
            return Wrong("Idempotence key is missing or too long.");
        }

        var known = world.Read(ledger => ledger.Pages.Find(page => page.IdempotencyKey == key));
        if (known is not null && known.Wish != body.ToJsonString())
        {
            return Wrong("Idempotence key was used for another request.");
        }

        var made = known ?? world.Change(ledger =>
        {
            var id = Ids.Uuid();
            var metadata = body["metadata"]?.AsObject()
                .ToDictionary(each => each.Key, each => each.Value!.GetValue<string>()) ?? [];
            metadata["url"] = $"{context.Request.Scheme}://{context.Request.Host}/page/{id}";
            ledger.Pages.Add(new()
            {
                Id = id,
                Provider = "yookassa",
                AmountMinor = Minor(body["amount"]!),
                Currency = body["amount"]!["currency"]!.GetValue<string>(),
                Title = body["description"]?.GetValue<string>() ?? "",
                ReturnUrl = body["confirmation"]!["return_url"]!.GetValue<string>(),
                Metadata = metadata,
                CreatedAt = world.Now,
                ExpiresAt = world.Now + Life,
                Charge = id,
                IdempotencyKey = key,
                Wish = body.ToJsonString(),
            });
            return ledger.Pages[^1];
        });
        return Lost(context, trouble) ?? Json(YooKassaJson.Payment(made));
    }

    private static async Task<IResult> Refund(HttpContext context, World world, Cashier cashier, Trouble trouble)
    {
        var body = (await JsonNode.ParseAsync(context.Request.Body))!;
        var key = context.Request.Headers["Idempotence-Key"].ToString();
        if (trouble.Strikes(Trouble.RefundLater))
        {
            return Broken();
        }

        if (trouble.Refuses(key))
        {
            return Json(YooKassaJson.Error("forbidden", "Refunds are not possible."), StatusCodes.Status403Forbidden);
        }

        var charge = body["payment_id"]!.GetValue<string>();
        if (key.Length is 0 or > 64 || world.PageOf(charge) is not { Provider: "yookassa" } page)
        {
            return Wrong("No such payment, or no key.");
        }

        var known = world.Read(ledger => ledger.Refunds.Find(refund => refund.IdempotencyKey == key));
        var made = known ?? cashier.Refund(
            new(Ids.Uuid(), charge, Minor(body["amount"]!), [], body["description"]?.GetValue<string>(), key),
            tells: true);
        return made is null
            ? Wrong("Not so much is left.")
            : Lost(context, trouble) ?? Json(YooKassaJson.Refund(made, page));
    }

    private static IResult? Lost(HttpContext context, Trouble trouble)
    {
        if (!trouble.Strikes(Trouble.LoseAnswer))
        {
            return null;
        }

        context.Abort();
        return Results.Empty;
    }

    private static long Minor(JsonNode amount) => (long)(100 * decimal.Parse(
        amount["value"]!.GetValue<string>(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));

    private static IResult Missing() =>
        Json(YooKassaJson.Error("not_found", "No such object."), StatusCodes.Status404NotFound);

    private static IResult Broken() =>
        Json(YooKassaJson.Error("internal_server_error", "Sorry."), StatusCodes.Status500InternalServerError);

    private static IResult Wrong(string words) =>
        Json(YooKassaJson.Error("invalid_request", words), StatusCodes.Status400BadRequest);

    private static IResult Json(JsonObject body, int status = StatusCodes.Status200OK) =>
        Results.Text(body.ToJsonString(), "application/json", Encoding.UTF8, status);
}
