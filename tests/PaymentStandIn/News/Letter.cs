namespace LytSlot.PaymentStandIn.News;

/// <summary>A notification.</summary>
/// <param name="About">Id of the page, refund or dispute it is about.</param>
/// <param name="Provider">Whose.</param>
/// <param name="Kind">Name of the event.</param>
/// <param name="Body">JSON.</param>
public sealed record Letter(string About, string Provider, string Kind, string Body);
