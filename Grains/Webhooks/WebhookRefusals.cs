namespace LytSlot.Grains.Webhooks;

/// <summary>Every "no" of a webhook.</summary>
internal static class WebhookRefusals
{
    public static readonly Refusal NotFound =
        new(RefusalKind.NotFound, "webhook.not_found", "There is no such webhook.");

    public static readonly Refusal BadUrl =
        new(RefusalKind.Invalid, "webhook.bad_url", "The address is no public https address by name.");

    public static readonly Refusal BadKinds =
        new(RefusalKind.Invalid, "webhook.bad_kinds", "These are no kinds of news, or more than 50.");

    public static readonly Refusal BadDescription =
        new(RefusalKind.Invalid, "webhook.bad_description", "The description is too long or can't be stored.");

    public static readonly Refusal TooMany =
        new(RefusalKind.Conflict, "webhook.too_many", "A tenant has at most ten webhooks.");

    public static readonly Refusal NoSuchDelivery =
        new(RefusalKind.NotFound, "webhook.no_such_delivery", "This entry is not kept with the webhook any more.");

    public static readonly Refusal Full =
        new(RefusalKind.Conflict, "webhook.full", "Too much waits to be delivered already.");
}
