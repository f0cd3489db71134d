using System.Collections.Concurrent;
using System.Text;
using LytSlot.Grains.Payments;
using LytSlot.Orders;
using LytSlot.Payments;

namespace LytSlot.Testing.Cluster;

/// <summary>A provider with pages, in euros.</summary>
internal sealed class FakePages() : FakePayments(PaymentKey.StripeProvider, Currency), ICheckoutProvider
{
    public const string Currency = "EUR";

    private readonly ConcurrentDictionary<string, (CheckoutRequest Request, PageResult State)> _pages = new();

    /// <summary>What the next opening for an order comes to, the page made or not; opened if not said.</summary>
    public ConcurrentDictionary<OrderKey, OpenResult> Openings { get; } = new();

    /// <summary>What notifications mean, by their bodies; forged if not said.</summary>
    public ConcurrentDictionary<string, NewsResult> News { get; } = new();

    /// <summary>How disputes stand, by their ids; no clear answer if not said.</summary>
    public ConcurrentDictionary<string, DisputeStatus> Disputes { get; } = new();

    /// <summary>Pages it was asked to close.</summary>
    public ConcurrentDictionary<string, bool> Closed { get; } = new();

    /// <summary>References of the pages of an order, oldest first.</summary>
    public IReadOnlyList<string> Of(OrderKey order) =>
        [.. _pages.Where(page => page.Value.Request.Key.Order == order)
            .OrderBy(page => page.Value.Request.Attempt.ToString("N"), StringComparer.Ordinal)
            .Select(page => page.Key)];

    /// <summary>The payer pays; gives the charge.</summary>
    public string Pay(string reference, Money? amount = null)
    {
        var page = _pages[reference];
        var charge = "pi_" + reference;
        _pages[reference] = page with
        {
            State = new PageResult.Paid(
                page.Request.Key.Order, charge, amount ?? page.Request.Amount, DateTimeOffset.UnixEpoch),
        };
        return charge;
    }

    public void Set(string reference, PageResult state) => _pages[reference] = _pages[reference] with { State = state };

    public Task<OpenResult> Open(CheckoutRequest request)
    {
        var reference = "cs_" + request.Attempt.ToString("N");
        if (Openings.TryRemove(request.Key.Order, out var said) && said is OpenResult.Refused)
        {
            return Task.FromResult(said);
        }

        _pages.TryAdd(reference, (request, new PageResult.Waiting()));
        return Task.FromResult(said ?? new OpenResult.Opened(reference, "https://pay.example/" + reference));
    }

    public Task<PageResult> Look(string reference) =>
        Task.FromResult(_pages.TryGetValue(reference, out var page) ? page.State : new PageResult.NotOurs());

    public Task Close(string reference)
    {
        Closed[reference] = true;
        return Task.CompletedTask;
    }

    public Task<DisputeStatus> LookAtDispute(string dispute) => Task.FromResult(Disputes.GetValueOrDefault(dispute));

    public Task<NewsResult> Hear(PaymentNews news) => Task.FromResult(
        News.TryGetValue(Encoding.UTF8.GetString(news.Body.AsSpan()), out var said) ? said : new NewsResult.Forged());
}
