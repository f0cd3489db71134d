using System.Text.Json;
using System.Text.RegularExpressions;
using LytSlot.Grains.Payments;
using LytSlot.Payments;

namespace LytSlot.Silo.Payments;

/// <summary>
/// YooKassa (https://yookassa.ru/developers/api). A page is a payment, and so is a charge. Its notifications carry no
/// signature: they only say which payment or refund to read from the API.
/// </summary>
internal sealed partial class YooKassaProvider(YooKassaApi api, ILogger<YooKassaProvider> log) : ICheckoutProvider
{
    private const int MostRefunds = 100;

    private static readonly JsonSerializerOptions Json =
        new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public string Name => PaymentKey.YooKassaProvider;

    public bool Takes(string currency) => currency == "RUB";

    public async Task<OpenResult> Open(CheckoutRequest request)
    {
        var wanted = new YooKassaPayment
        {
            Amount = YooKassaAmount.From(request.Amount),
            Capture = true,
            Confirmation = new("redirect", request.ReturnUrl, null),
            Description = request.Title,
            Metadata = new()
            {
                [Marks.Order] = request.Key.Order.ToString(),
                [Marks.Attempt] = request.Attempt.ToString("N"),
            },
        };
        var made = await api.Make("payments", wanted, request.Attempt.ToString("N"));
        return made switch
        {
            { Value: { Id: { } id } payment } =>
                new OpenResult.Opened(id, payment.Confirmation?.ConfirmationUrl ?? request.ReturnUrl),
            { Refusal: { } words } => new OpenResult.Refused(words),
            _ => new OpenResult.Unknown(),
        };
    }

    public async Task<PageResult> Look(string reference)
    {
        if (!Id().IsMatch(reference))
        {
            return new PageResult.NotOurs();
        }

        var read = await api.Get<YooKassaPayment>($"payments/{reference}");
        return read switch
        {
            { IsMissing: true } => new PageResult.NotOurs(),
            { Value: { } payment } when !Marks.TryOrder(payment.Metadata, out _) => new PageResult.NotOurs(),
            { Value: { Status: "succeeded", Id: { } id, Amount: { } amount } payment }
                when Marks.TryOrder(payment.Metadata, out var order) => new PageResult.Paid(
                    order, id, amount.ToMoney(), payment.CapturedAt ?? payment.CreatedAt ?? DateTimeOffset.UnixEpoch),
            { Value.Status: "canceled" } => new PageResult.Gone(),
            { Value: not null } => new PageResult.Waiting(),
            _ => new PageResult.Unknown(),
        };
    }

    /// <summary>YooKassa has no way to end a payment that nobody made: it runs out by itself, and is watched.</summary>
    public Task Close(string reference) => Task.CompletedTask;

    /// <summary>Its API knows of no disputes.</summary>
    public Task<DisputeStatus> LookAtDispute(string dispute) => Task.FromResult(DisputeStatus.None);

    public async Task<NewsResult> Hear(PaymentNews news)
    {
        if (Read(news) is not { Event: { } name, Object: { Id: { } id } thing } || !Id().IsMatch(id))
        {
            return new NewsResult.Forged();
        }

        if (name.StartsWith("refund.", StringComparison.Ordinal))
        {
            return await HearRefund(id);
        }

        return name.StartsWith("payment.", StringComparison.Ordinal) && Marks.TryOrder(thing.Metadata, out var order)
            ? new NewsResult.Page(order, id)
            : new NewsResult.NotForUs();
    }

    public async Task<RefundResult> Refund(RefundRequest refund)
    {
        var mark = Mark(refund.Id);
        var known = await api.Get<YooKassaList<YooKassaRefund>>(
            $"refunds?payment_id={Uri.EscapeDataString(refund.Payment.Charge)}&limit={MostRefunds}");
        if (known.Value is not { } list)
        {
            return known.Refusal is null ? RefundResult.Later : Impossible(refund, known.Refusal);
        }

        var ours = (list.Items ?? []).Where(each => each.Description == mark)
            .ToLookup(each => ResultOf(each) is RefundResult.Impossible);
        if (ours[false].FirstOrDefault() is { } made)
        {
            return ResultOf(made);
        }

        var wanted = new YooKassaRefund
        {
            PaymentId = refund.Payment.Charge,
            Amount = YooKassaAmount.From(refund.Amount),
            Description = mark,
        };
        var key = PaymentChanges.IdOf($"{refund.Payment}/{refund.Try(ours[true].Count())}").ToString("N");
        var asked = await api.Make("refunds", wanted, key);
        return asked switch
        {
            { Value: { } done } => ResultOf(done),
            { Refusal: { } words } => Impossible(refund, words),
            _ => RefundResult.Later,
        };
    }

    private async Task<NewsResult> HearRefund(string id)
    {
        var refund = await api.Get<YooKassaRefund>($"refunds/{id}");
        if (refund.Value is not { Status: "succeeded", PaymentId: { } charge, Amount: { } amount } made)
        {
            return refund is { Value: null, IsMissing: false } ? new NewsResult.Later() : new NewsResult.NotForUs();
        }

        var payment = await api.Get<YooKassaPayment>($"payments/{charge}");
        return payment switch
        {
            { Value.Metadata: var marks } when Marks.TryOrder(marks, out var order) => new NewsResult.Refund(
                order, charge, new(Name, charge), id, IsOurs(made), amount.ToMoney()),
            { Value: null, IsMissing: false } => new NewsResult.Later(),
            _ => new NewsResult.NotForUs(),
        };
    }

    private RefundResult Impossible(RefundRequest refund, string words)
    {
        LogRefused(log, refund.Payment, words);
        return RefundResult.Impossible;
    }

    private static RefundResult ResultOf(YooKassaRefund refund) => refund.Status switch
    {
        "succeeded" => RefundResult.Done,
        "canceled" => RefundResult.Impossible,
        _ => RefundResult.Later,
    };

    private static string Mark(string refund) => $"{Marks.Refund}:{refund}";

    private static bool IsOurs(YooKassaRefund refund) =>
        refund.Description?.StartsWith(Mark(""), StringComparison.Ordinal) is true;

    private static YooKassaEvent? Read(PaymentNews news)
    {
        try
        {
            return JsonSerializer.Deserialize<YooKassaEvent>(news.Body.AsSpan(), Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("^[0-9A-Za-z-]{8,64}$")]
    private static partial Regex Id();

    [LoggerMessage(Level = LogLevel.Error, Message = "YooKassa refuses to refund {Payment}: {Words}")]
    private static partial void LogRefused(ILogger logger, PaymentKey payment, string words);
}
