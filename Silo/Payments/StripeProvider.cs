using System.Net;
using System.Text.RegularExpressions;
using LytSlot.Grains.Payments;
using LytSlot.Payments;
using Stripe;
using Stripe.Checkout;

namespace LytSlot.Silo.Payments;

/// <summary>
/// Stripe Checkout (https://docs.stripe.com/api/checkout/sessions). A page is a session, a charge its payment intent.
/// Cards only: what is decided days later is of no use to a slot that is held for minutes.
/// </summary>
internal sealed partial class StripeProvider(
    IStripeClient client, StripeSettings settings, TimeProvider time, ILogger<StripeProvider> log) : ICheckoutProvider
{
    /// <summary>
    /// Sessions live 30 minutes at least, counted at Stripe; the rest is for repeats of the same attempt, which must be
    /// alike to the letter.
    /// </summary>
    private static readonly TimeSpan ShortestLife = TimeSpan.FromMinutes(35);

    private static readonly TimeSpan LongestLife = TimeSpan.FromHours(23);

    /// <summary>
    /// Currencies with two decimals that Stripe takes; in others its smallest unit is not the one prices are in.
    /// </summary>
    private static readonly HashSet<string> Currencies =
    [
        "AED", "AUD", "BGN", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "GEL", "HKD", "ILS", "INR",
        "KZT", "MXN", "NOK", "NZD", "PLN", "RON", "RSD", "SEK", "SGD", "THB", "TRY", "UAH", "USD", "UZS", "ZAR",
    ];

    private readonly SessionService _sessions = new(client);

    private readonly StripeRefunds _refunds = new(client, log);

    private readonly StripeNews _news = new(client, settings, time);

    public string Name => PaymentKey.StripeProvider;

    public bool Takes(string currency) => Currencies.Contains(currency);

    public async Task<OpenResult> Open(CheckoutRequest request)
    {
        try
        {
            var session = await _sessions.CreateAsync(
                Session(request), new() { IdempotencyKey = request.Attempt.ToString("N") });
            return new OpenResult.Opened(session.Id, session.Url ?? request.ReturnUrl);
        }
        catch (Exception fault) when (StripeFaults.IsClear(fault, out var words))
        {
            return new OpenResult.Refused(words);
        }
        catch (Exception fault) when (StripeFaults.IsOutside(fault))
        {
            LogNoAnswer(log, fault);
            return new OpenResult.Unknown();
        }
    }

    public async Task<PageResult> Look(string reference)
    {
        if (!SessionId().IsMatch(reference))
        {
            return new PageResult.NotOurs();
        }

        try
        {
            var session = await _sessions.GetAsync(reference);
            return !Marks.TryOrder(session.Metadata, out var order) ? new PageResult.NotOurs() : session switch
            {
                { PaymentStatus: "paid", PaymentIntentId: { } charge, AmountTotal: { } amount } => new PageResult.Paid(
                    order, charge, new(amount, session.Currency.ToUpperInvariant()), time.GetUtcNow()),
                { Status: "expired" } => new PageResult.Gone(),
                _ => new PageResult.Waiting(),
            };
        }
        catch (StripeException fault) when (fault.HttpStatusCode is HttpStatusCode.NotFound)
        {
            return new PageResult.NotOurs();
        }
        catch (Exception fault) when (StripeFaults.IsOutside(fault))
        {
            LogNoAnswer(log, fault);
            return new PageResult.Unknown();
        }
    }

    public async Task Close(string reference)
    {
        try
        {
            await _sessions.ExpireAsync(reference);
        }
        catch (Exception fault) when (StripeFaults.IsOutside(fault))
        {
            // Paid or expired at this moment, or no answer: the look that follows tells.
            LogNoAnswer(log, fault);
        }
    }

    public async Task<DisputeStatus> LookAtDispute(string dispute)
    {
        try
        {
            return await _news.LookAtDispute(dispute);
        }
        catch (Exception fault) when (StripeFaults.IsOutside(fault))
        {
            LogNoAnswer(log, fault);
            return DisputeStatus.None;
        }
    }

    public async Task<NewsResult> Hear(PaymentNews news)
    {
        try
        {
            return await _news.Hear(news);
        }
        catch (Exception fault) when (StripeFaults.IsOutside(fault))
        {
            LogNoAnswer(log, fault);
            return new NewsResult.Later();
        }
    }

    public Task<RefundResult> Refund(RefundRequest refund) => _refunds.Refund(refund);

    private static SessionCreateOptions Session(CheckoutRequest request)
    {
        var until = request.Until - request.BegunAt;
        var life = until < ShortestLife ? ShortestLife : until > LongestLife ? LongestLife : until;
        var marks = new Dictionary<string, string>
        {
            [Marks.Order] = request.Key.Order.ToString(),
            [Marks.Attempt] = request.Attempt.ToString("N"),
        };
        return new()
        {
            Mode = "payment",
            AllowedPaymentMethodTypes = ["card"],
            ClientReferenceId = request.Key.Order.Order.ToString("N"),
            ExpiresAt = (request.BegunAt + life).UtcDateTime,
            SuccessUrl = request.ReturnUrl,
            CancelUrl = request.ReturnUrl,
            Metadata = marks,
            PaymentIntentData = new() { Metadata = marks, Description = request.Title },
            LineItems =
            [
                new()
                {
                    Quantity = 1,
                    PriceData = new()
                    {
                        Currency = request.Amount.Currency.ToLowerInvariant(),
                        UnitAmount = request.Amount.AmountMinor,
                        ProductData = new() { Name = request.Title },
                    },
                },
            ],
        };
    }

    [GeneratedRegex("^cs_[A-Za-z0-9_]{1,250}$")]
    private static partial Regex SessionId();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stripe gave no clear answer")]
    private static partial void LogNoAnswer(ILogger logger, Exception fault);
}
