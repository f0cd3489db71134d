using System.Diagnostics.CodeAnalysis;
using System.Net;
using Stripe;

namespace LytSlot.Silo.Payments;

/// <summary>What failures of calls to Stripe mean (https://docs.stripe.com/api/errors).</summary>
internal static class StripeFaults
{
    /// <summary>Stripe's clear "no" to what was asked; a wrong key is our own trouble, and no word on it.</summary>
    public static bool IsClear(Exception fault, [NotNullWhen(true)] out string? words)
    {
        words = fault is StripeException
        {
            HttpStatusCode: HttpStatusCode.BadRequest or HttpStatusCode.PaymentRequired or HttpStatusCode.NotFound,
        } refused
            ? refused.StripeError?.Code ?? refused.StripeError?.Type ?? refused.Message
            : null;
        return words is not null;
    }

    /// <summary>Whether the failure came from outside at all.</summary>
    public static bool IsOutside(Exception fault) =>
        fault is StripeException or HttpRequestException or OperationCanceledException;

    /// <summary>Stripe's code for what is wrong; null when there is none.</summary>
    public static string? Code(Exception fault) => (fault as StripeException)?.StripeError?.Code;
}
