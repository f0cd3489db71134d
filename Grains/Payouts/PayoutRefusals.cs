namespace LytSlot.Grains.Payouts;

/// <summary>The ways payouts say no.</summary>
internal static class PayoutRefusals
{
    public static readonly Refusal NotFound =
        new(RefusalKind.NotFound, "payout.not_found", "There is no such payout.");

    public static readonly Refusal BadAmount =
        new(RefusalKind.Invalid, "payout.bad_amount", "A payout is a positive amount of one currency.");

    public static readonly Refusal BadDestination =
        new(RefusalKind.Invalid, "payout.bad_destination", "Where to: 1 to 500 characters that can be printed.");

    public static readonly Refusal BadReason =
        new(RefusalKind.Invalid, "payout.bad_reason", "A reason has up to 500 characters that can be printed.");

    public static readonly Refusal NotEnough =
        new(RefusalKind.Conflict, "payout.not_enough", "This is more than what is available in this currency.");

    public static readonly Refusal Mismatch =
        new(RefusalKind.Conflict, "payout.mismatch", "Another payout was asked for under this id.");

    public static readonly Refusal WrongStatus =
        new(RefusalKind.Conflict, "payout.wrong_status", "This payout was answered otherwise.");
}
