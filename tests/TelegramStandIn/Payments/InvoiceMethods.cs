using System.Text;
using LytSlot.TelegramStandIn.Api;
using LytSlot.TelegramStandIn.Chats;
using LytSlot.TelegramStandIn.Messages;
using LytSlot.TelegramStandIn.State;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Payments;

/// <summary>Invoices in Stars: currency XTR, one price line, no provider token.</summary>
internal static class InvoiceMethods
{
    public static object Send(BotCall call)
    {
        var chat = call.WritableChat();
        var (invoice, terms) = Read(call);
        var message = SendMethods.Send(call, chat, draft => draft with { Invoice = invoice }, terms);
        return message;
    }

    /// <summary>An address only: the stand-in's payers pay invoices that lie in a chat.</summary>
    public static object Link(BotCall call)
    {
        Read(call);
        return $"https://t.me/${World.NewToken("invoice")}";
    }

    private static (Invoice Invoice, InvoiceTerms Terms) Read(BotCall call)
    {
        var title = Measured(call, "title", 32);
        var description = Measured(call, "description", 255);
        var payload = call.RequiredText("payload");
        if (Encoding.UTF8.GetByteCount(payload) is 0 or > 128)
        {
            throw Refusal.BadRequest("INVOICE_PAYLOAD_INVALID");
        }

        if (call.RequiredText("currency") != "XTR")
        {
            throw Refusal.BadRequest("PAYMENT_PROVIDER_INVALID");
        }

        if (!string.IsNullOrEmpty(call.Args.Text("provider_token")))
        {
            throw Refusal.BadRequest("PAYMENT_PROVIDER_INVALID");
        }

        var prices = call.Args.Object<List<LabeledPrice>>("prices", "can't parse labeled prices JSON object") ?? [];
        if (prices.Count != 1 || prices[0].Amount is < 1 or > 100_000)
        {
            throw Refusal.BadRequest("STARS_INVOICE_INVALID");
        }

        var start = call.Args.Text("start_parameter") ?? "";
        return (
            new Invoice
            {
                Title = title,
                Description = description,
                StartParameter = start,
                Currency = "XTR",
                TotalAmount = prices[0].Amount,
            },
            new InvoiceTerms(payload, start, null));
    }

    private static string Measured(BotCall call, string parameter, int longest)
    {
        var text = call.RequiredText(parameter);
        return text.Length >= 1 && text.Length <= longest
            ? text
            : throw Refusal.BadRequest($"INVOICE_{parameter.ToUpperInvariant()}_INVALID");
    }
}
