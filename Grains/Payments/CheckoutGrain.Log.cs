using LytSlot.Orders;
using LytSlot.Payments;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Payments;

/// <summary>What is logged.</summary>
internal sealed partial class CheckoutGrain
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Checkout {Key} is {Status}")]
    private static partial void LogNow(ILogger logger, CheckoutKey key, CheckoutStatus status);

    [LoggerMessage(Level = LogLevel.Error, Message = "Checkout {Key} was refused by its provider: {Words}")]
    private static partial void LogRefused(ILogger logger, CheckoutKey key, string words);

    [LoggerMessage(Level = LogLevel.Error, Message = "Charge {Charge} was not counted: {Code}")]
    private static partial void LogNotCounted(ILogger logger, PaymentKey charge, string code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Page {Reference} of {Key} is paid and was not known here")]
    private static partial void LogUnknown(ILogger logger, CheckoutKey key, string reference);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Charge {Charge} ({Reference}) is of {Order}, which is not known here: a person must look")]
    private static partial void LogNobodys(ILogger logger, PaymentKey charge, string reference, OrderKey order);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Checkout {Key} ({Reference}) is asked after no more")]
    private static partial void LogForgotten(ILogger logger, CheckoutKey key, string? reference);
}
