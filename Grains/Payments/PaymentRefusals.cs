namespace LytSlot.Grains.Payments;

/// <summary>The ways payments say no.</summary>
internal static class PaymentRefusals
{
    public static readonly Refusal NotFound =
        new(RefusalKind.NotFound, "payment.not_found", "There is no such payment.");

    public static readonly Refusal Mismatch =
        new(RefusalKind.Conflict, "payment.mismatch", "This charge or refund was already stored otherwise.");

    public static readonly Refusal NoSuchWay =
        new(RefusalKind.Invalid, "payment.no_such_way", "This price can't be paid in this way.");

    public static readonly Refusal NotAnnounced = new(
        RefusalKind.Conflict, "payment.not_announced", "The advertiser has not said that they pay by transfer.");

    public static readonly Refusal ProviderAway =
        new(RefusalKind.Conflict, "payment.provider_away", "The payment provider gave no clear answer; try again.");

    public static readonly Refusal ProviderRefused =
        new(RefusalKind.Conflict, "payment.provider_refused", "The payment provider does not take this payment.");

    public static readonly Refusal NotByHand =
        new(RefusalKind.Conflict, "payment.not_by_hand", "There is no money to give back by hand.");

    public static readonly Refusal WholeOnly =
        new(RefusalKind.Conflict, "payment.whole_only", "This provider gives back whole payments only.");

    public static readonly Refusal BadAmount =
        new(RefusalKind.Invalid, "payment.bad_amount", "Give back more than nothing and less than there is.");

    public static readonly Refusal TooManyParts =
        new(RefusalKind.Conflict, "payment.too_many_parts", "At most 20 parts of a payment are given back.");

    public static readonly Refusal NotEnough = new(
        RefusalKind.Conflict, "payment.not_enough", "It was earned, and less than that is available any more.");
}
