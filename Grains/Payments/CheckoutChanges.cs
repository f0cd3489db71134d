using System.Globalization;
using System.Text.Json;
using LytSlot.Orders;
using LytSlot.Payments;

namespace LytSlot.Grains.Payments;

/// <summary>The life of a checkout: opening → open → paid or closed, and anew after a decline. Pure.</summary>
internal static class CheckoutChanges
{
    /// <summary>
    /// Longest a page is asked after: providers end theirs within a day, so what is still open then is nobody's.
    /// </summary>
    public static readonly TimeSpan LongestWatch = TimeSpan.FromDays(3);

    // Within what a timer reaches.
    private static readonly TimeSpan RarestLook = TimeSpan.FromMinutes(4);

    private const int LongestTitle = 120;

    /// <summary>A new attempt, to be stored before the provider hears of it.</summary>
    /// <param name="before">The attempts before.</param>
    /// <param name="order">What is paid for.</param>
    /// <param name="attempt">Id of the attempt.</param>
    /// <param name="early">
    /// How long before the hold runs out the page is closed and asked after, so that what was paid is counted in time;
    /// a quarter of what is left when that is less.
    /// </param>
    /// <param name="stamp">When, and whose doing.</param>
    public static CheckoutState Begun(
        CheckoutState before, OrderView order, Guid attempt, TimeSpan early, Stamp stamp) => Happened(
        new CheckoutState
        {
            Version = before.Version,
            Status = CheckoutStatus.Opening,
            TenantId = order.Key.Tenant,
            AdvertiserId = order.AdvertiserId,
            AmountMinor = order.Price.AmountMinor,
            Currency = order.Price.Currency,
            Title = TitleOf(order),
            Attempt = attempt,
            OpenedAt = stamp.At,
            Until = order.HoldUntil is not { } end ? null
                : (end - stamp.At) / 4 < early ? end - ((end - stamp.At) / 4)
                : end - early,
        },
        CheckoutStatus.Opening,
        stamp);

    /// <summary>The page is known.</summary>
    public static CheckoutState Opened(CheckoutState checkout, OpenResult.Opened page, Stamp stamp) => Happened(
        checkout with { Reference = page.Reference, Url = page.Url }, CheckoutStatus.Open, stamp);

    /// <summary>The charge is counted.</summary>
    public static CheckoutState Paid(CheckoutState checkout, string charge, Stamp stamp) =>
        Happened(checkout with { Charge = charge }, CheckoutStatus.Paid, stamp);

    /// <summary>Nobody can pay any more.</summary>
    public static CheckoutState Closed(CheckoutState checkout, Stamp stamp) =>
        Happened(checkout, CheckoutStatus.Closed, stamp);

    /// <summary>Nothing new: asked again after a while that doubles, and at once when the hold has run out.</summary>
    public static CheckoutState Postponed(CheckoutState checkout, DateTimeOffset now, TimeSpan tryAgain)
    {
        var wait = TimeSpan.FromSeconds(Math.Min(
            tryAgain.TotalSeconds * Math.Pow(2, Math.Min(checkout.Tries, 16)), RarestLook.TotalSeconds));
        var next = now + wait;
        return checkout with
        {
            Tries = checkout.Tries + 1,
            DueAt = checkout.Until > now && checkout.Until < next ? checkout.Until : next,
        };
    }

    /// <summary>Whether the order can't be paid in time any more and the page should go.</summary>
    public static bool IsOverdue(CheckoutState checkout, DateTimeOffset now) =>
        checkout is { Status: CheckoutStatus.Open, IsCloseAsked: false } && now >= checkout.Until;

    /// <summary>Whether it was asked after for longer than anything lives.</summary>
    public static bool IsForgotten(CheckoutState checkout, DateTimeOffset now) =>
        checkout.Status is CheckoutStatus.Opening or CheckoutStatus.Open && now > checkout.OpenedAt + LongestWatch;

    private static CheckoutState Happened(CheckoutState checkout, CheckoutStatus status, Stamp stamp) => checkout with
    {
        Status = status,
        Version = checkout.Version + 1,
        Tries = 0,
        DueAt = status is CheckoutStatus.Opening or CheckoutStatus.Open ? stamp.At : null,
        Events =
        [
            new(
                checkout.Version + 1,
                JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString()),
                stamp.At,
                stamp.Actor,
                null,
                stamp.Trace),
        ],
    };

    /// <summary>Channel and time, in no language.</summary>
    private static string TitleOf(OrderView order)
    {
        var at = TimeZoneInfo.ConvertTime(order.StartsAt, TimeZoneInfo.FindSystemTimeZoneById(order.TimeZone));
        var when = at.ToString("dd.MM.yyyy HH:mm 'UTC'zzz", CultureInfo.InvariantCulture);
        var title = Conversations.Sheet.Cut(order.ChannelTitle, LongestTitle - when.Length - 2);
        return $"{title}, {when}";
    }
}
