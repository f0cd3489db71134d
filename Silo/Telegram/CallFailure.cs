using LytSlot.Grains.Publishing;

namespace LytSlot.Silo.Telegram;

/// <summary>Why a call of the Bot API did not succeed.</summary>
/// <param name="Kind">Whether it may have happened all the same.</param>
/// <param name="Fault">What to do about it.</param>
/// <param name="RetryAfter">What a 429 said; null otherwise.</param>
/// <param name="Words">Telegram's own description, or ours where it gave none; never an address or a token.</param>
internal sealed record CallFailure(CallFailureKind Kind, TelegramFault Fault, TimeSpan? RetryAfter, string Words)
{
    /// <summary>Whether Telegram's description has these words in it.</summary>
    public bool Says(string words) =>
        Kind == CallFailureKind.Refused && Words.Contains(words, StringComparison.OrdinalIgnoreCase);
}
