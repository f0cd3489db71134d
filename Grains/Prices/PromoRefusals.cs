namespace LytSlot.Grains.Prices;

/// <summary>The ways a promo code says no.</summary>
internal static class PromoRefusals
{
    public static readonly Refusal NotFound =
        new(RefusalKind.NotFound, "promo.not_found", "There is no such promo code.");

    public static readonly Refusal Exists =
        new(RefusalKind.Conflict, "promo.exists", "There is another promo code with this name.");

    public static readonly Refusal BadOffer = new(
        RefusalKind.Invalid,
        "promo.bad_offer",
        "A percentage from 1 to 100 or an amount; 1 to 1000 uses; dates that end after they begin.");

    public static readonly Refusal Ended = new(RefusalKind.Conflict, "promo.ended", "The promo code was ended.");

    public static readonly Refusal NotNow =
        new(RefusalKind.Conflict, "promo.not_now", "The promo code does not apply at this time.");

    public static readonly Refusal NotHere = new(
        RefusalKind.Conflict, "promo.not_here", "The promo code is for other channels, formats or currencies.");

    public static readonly Refusal UsedUp =
        new(RefusalKind.Conflict, "promo.used_up", "The promo code has been used as often as it may be.");
}
