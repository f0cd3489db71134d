using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.Payments;

namespace LytSlot.BotHost.Updates;

/// <summary>
/// Reads Telegram's JSON one update at a time, so that one that the client cannot read costs nothing but itself: a
/// kind of member that Telegram invented since, for instance. A payment is read from such an update all the same.
/// </summary>
internal sealed partial class UpdateParser(BotMetrics metrics, ILogger<UpdateParser> log)
{
    /// <summary>Telegram's number; null when it is not an update at all.</summary>
    public static int? IdOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty("update_id", out var number)
        && number.ValueKind == JsonValueKind.Number
        && number.TryGetInt32(out var id)
            ? id
            : null;

    /// <summary>
    /// The update; without content when it can't be read, so that it is confirmed like any other; null when it is not
    /// an update at all.
    /// </summary>
    public Update? Parse(JsonElement json)
    {
        if (IdOf(json) is not { } id)
        {
            LogNoUpdate(log);
            return null;
        }

        try
        {
            return json.Deserialize<Update>(JsonBotAPI.Options);
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException)
        {
            LogUnreadable(log, id, failure.Message);
        }

        if (Payment(id, json) is { } payment)
        {
            return payment;
        }

        metrics.SetAside(UpdateType.Unknown);
        return new Update { Id = id };
    }

    /// <summary>What a payment needs, and nothing else, in case the trouble is elsewhere.</summary>
    private Update? Payment(int id, JsonElement json)
    {
        if (!json.TryGetProperty("message", out var message)
            || message.ValueKind != JsonValueKind.Object
            || !message.TryGetProperty("successful_payment", out var paid))
        {
            return null;
        }

        try
        {
            var payer = message.GetProperty("from").GetProperty("id").GetInt64();
            return new Update
            {
                Id = id,
                Message = new Message
                {
                    From = new User { Id = payer, FirstName = "?" },
                    Chat = new Chat { Id = payer, Type = ChatType.Private },
                    Date = DateTimeOffset.FromUnixTimeSeconds(message.GetProperty("date").GetInt64()).UtcDateTime,
                    SuccessfulPayment = new SuccessfulPayment
                    {
                        Currency = Text(paid, "currency"),
                        TotalAmount = paid.GetProperty("total_amount").GetInt32(),
                        InvoicePayload = Text(paid, "invoice_payload"),
                        TelegramPaymentChargeId = Text(paid, "telegram_payment_charge_id"),
                    },
                },
            };
        }
        catch (Exception failure)
            when (failure is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            LogPaymentLost(log, id, failure.Message);
            return null;
        }
    }

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null.");

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram sent something that is not an update")]
    private static partial void LogNoUpdate(ILogger logger);

    [LoggerMessage(Level = LogLevel.Error, Message = "Update {Update} can't be read and is set aside: {Why}")]
    private static partial void LogUnreadable(ILogger logger, int update, string why);

    [LoggerMessage(
        Level = LogLevel.Critical,
        Message = "Update {Update} holds a payment that can't be read: see the bot's star transactions ({Why})")]
    private static partial void LogPaymentLost(ILogger logger, int update, string why);
}
