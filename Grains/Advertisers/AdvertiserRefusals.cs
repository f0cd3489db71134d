namespace LytSlot.Grains.Advertisers;

/// <summary>What is said no to about advertisers.</summary>
internal static class AdvertiserRefusals
{
    public static readonly Refusal NotFound =
        new(RefusalKind.NotFound, "advertiser.not_found", "There is no such advertiser.");

    /// <summary>The answer to those who want to book: why is the tenant's own business.</summary>
    public static readonly Refusal Blocked =
        new(RefusalKind.Conflict, "advertiser.blocked", "The channel takes no orders from you.");

    public static readonly Refusal TooManyHeld = new(
        RefusalKind.Conflict,
        "advertiser.too_many_held",
        "Five orders of this advertiser wait for payment: one must be paid or called off first.");

    public static readonly Refusal BadNote =
        new(RefusalKind.Invalid, "advertiser.bad_note", "A note has up to 500 characters that can be printed.");

    public static readonly Refusal BadName =
        new(RefusalKind.Invalid, "advertiser.bad_name", "Search for 1 to 128 characters that can be printed.");
}
