using System.Globalization;
using LytSlot.Payments;

namespace LytSlot.Grains.Payments;

/// <summary>Money that is to go back.</summary>
/// <param name="Payment">The charge.</param>
/// <param name="Payer">Telegram user id of the payer.</param>
/// <param name="Amount">How much.</param>
/// <param name="Id">Names this refund among those of the charge: the same one is never carried out twice.</param>
/// <param name="IsWhole">Whether it is all that is left of the charge, and nothing went back before.</param>
internal sealed record RefundRequest(PaymentKey Payment, long Payer, Money Amount, string Id, bool IsWhole)
{
    private const char ShareMark = '-';

    /// <summary>How often the provider has refused it clearly: it keeps such an answer, and is asked anew.</summary>
    public int Refusals { get; init; }

    /// <summary>What tells this try from others, so that none of them is carried out twice.</summary>
    /// <param name="dead">How many refunds of this id the provider has that came to nothing.</param>
    public string Try(int dead) =>
        string.Create(CultureInfo.InvariantCulture, $"{Id}-{Amount.AmountMinor}-{dead}-{Refusals}");

    /// <summary>The <see cref="Id"/> of the refund of all that is left.</summary>
    public const string Rest = "rest";

    /// <summary>The id of a refund of a share, as its provider knows it.</summary>
    public static string OfShare(string id, int share) =>
        string.Create(CultureInfo.InvariantCulture, $"{id}{ShareMark}{share}");

    /// <summary>Reads back <see cref="OfShare"/>; false for the id of a refund of a charge.</summary>
    public static bool TryShare(string mark, out string id, out int share)
    {
        var at = mark.LastIndexOf(ShareMark);
        id = at < 0 ? mark : mark[..at];
        share = 0;
        return at >= 0 && int.TryParse(
            mark.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out share);
    }

    /// <summary>Whether it is all that is left, of a charge or of a share of one.</summary>
    public bool IsRest => Id.StartsWith(Rest, StringComparison.Ordinal);
}
