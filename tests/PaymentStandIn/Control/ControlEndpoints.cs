using LytSlot.PaymentStandIn.News;
using LytSlot.PaymentStandIn.State;

namespace LytSlot.PaymentStandIn.Control;

/// <summary>
/// What tests do. <c>tells=false</c> withholds the notification; <c>news</c> sends it later, again, or after others.
/// </summary>
internal static class ControlEndpoints
{
    public static void Map(WebApplication app)
    {
        var control = app.MapGroup("/control");
        control.MapGet("/state", (World world) => world.Read(ledger => new
        {
            Pages = ledger.Pages.ToList(),
            Refunds = ledger.Refunds.ToList(),
            Disputes = ledger.Disputes.ToList(),
        }));
        control.MapPost("/pages/{id}/pay", (Cashier cashier, string id, bool tells = true) =>
            Answer(cashier.Pay(id, tells)));
        control.MapPost("/pages/{id}/decline", (Cashier cashier, string id, bool tells = true) =>
            Answer(cashier.Decline(id, tells)));
        control.MapPost("/pages/{id}/expire", (Cashier cashier, string id, bool tells = true) =>
            Answer(cashier.Expire(id, tells)));
        control.MapPost("/charges/{charge}/dispute", (
            Cashier cashier, string charge, string status, bool tells = true) =>
            Results.Ok(cashier.Dispute(charge, status, tells)));
        control.MapPost("/charges/{charge}/refund", (
            World world, Cashier cashier, string charge, long amount, bool tells = true) =>
        {
            var id = world.PageOf(charge)?.Provider == "stripe" ? Ids.New("re_") : Ids.Uuid();
            return Answer(cashier.Refund(new(id, charge, amount, [], null, null), tells));
        });
        control.MapPost("/refunds/{id}/fail", (Cashier cashier, string id, bool tells = true) =>
            Answer(cashier.Fail(id, tells)));
        control.MapPost("/news/{about}", Send);
        control.MapPost("/trouble/{kind}", (Trouble trouble, string kind, int times = 1) =>
            trouble.Order(kind, times));
    }

    /// <summary>Sends the news of a thing as it stands, and gives what was answered.</summary>
    private static async Task<IResult> Send(
        World world, NewsDesk desk, NewsSender sender, string about, CancellationToken cancel)
    {
        var letter = world.Page(about) is { } page ? desk.Of(page)
            : world.Read(ledger => ledger.Refunds.Find(refund => refund.Id == about)) is { } refund ? desk.Of(refund)
            : world.Read(ledger => ledger.Disputes.Find(known => known.Id == about)) is { } dispute ? desk.Of(dispute)
            : null;
        return letter is null
            ? Results.NotFound()
            : Results.Ok(new { letter.Kind, letter.Body, Status = await sender.Try(letter, cancel) });
    }

    private static IResult Answer(object? result) => result is null ? Results.Conflict() : Results.Ok(result);
}
