using System.Globalization;
using System.Net;
using System.Text;
using LytSlot.PaymentStandIn.State;

namespace LytSlot.PaymentStandIn.Pages;

/// <summary>The page on which a person plays the payer.</summary>
internal static class PageEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/page/{id}", (World world, string id) =>
            world.Page(id) is { } page ? Html(page, null) : Results.NotFound());
        app.MapPost("/page/{id}/pay", (Cashier cashier, string id) =>
            Results.Redirect(cashier.Pay(id, tells: true)?.ReturnUrl ?? $"/page/{id}"));
        app.MapPost("/page/{id}/decline", (Cashier cashier, string id) =>
            cashier.Decline(id, tells: true) is { } page
                ? Html(page, "The bank said no · Банк отказал")
                : Results.Redirect($"/page/{id}"));
    }

    private static IResult Html(Page page, string? words)
    {
        var name = page.Provider == "stripe" ? "Stripe" : "ЮKassa";
        var sum = string.Create(
            CultureInfo.InvariantCulture, $"{page.AmountMinor / 100}.{page.AmountMinor % 100:00} {page.Currency}");
        var buttons = page.Status == PageStatus.Open
            ? $"""
                <form method="post" action="/page/{page.Id}/pay"><button class="yes">Pay · Оплатить</button></form>
                <form method="post" action="/page/{page.Id}/decline"><button>Decline · Отказ банка</button></form>
                """
            : $"""<p class="end">{page.Status}</p>""";
        return Results.Text(
            $$"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{name}} (stand-in)</title>
            <style>
              body { font: 16px system-ui, sans-serif; background: #f3f4f7; color: #1c1d21; display: grid;
                     place-items: center; min-height: 100vh; margin: 0; }
              main { background: #fff; padding: 2rem; border-radius: 12px; width: min(24rem, 80vw);
                     box-shadow: 0 6px 24px #0002; }
              h1 { font-size: 1.1rem; margin: 0 0 1rem; color: #555a66; font-weight: 500; }
              .sum { font-size: 2rem; margin: 0; } .end, .words { color: #a33; }
              button { width: 100%; padding: .8rem; margin-top: .8rem; border: 1px solid #c9ccd4; background: #fff;
                       border-radius: 8px; font: inherit; cursor: pointer; }
              .yes { background: #2f6fed; color: #fff; border-color: #2f6fed; }
            </style>
            <main>
              <h1>{{name}} · stand-in, no real money · не настоящие деньги</h1>
              <p class="sum">{{sum}}</p>
              <p>{{WebUtility.HtmlEncode(page.Title)}}</p>
              <p class="words">{{words}}</p>
              {{buttons}}
            </main>
            </html>
            """,
            "text/html",
            Encoding.UTF8);
    }
}
