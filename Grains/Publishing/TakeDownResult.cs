namespace LytSlot.Grains.Publishing;

/// <summary>What became of a take-down.</summary>
internal abstract record TakeDownResult
{
    /// <summary>Nothing of it is shown any more; it may have been gone before.</summary>
    /// <param name="ByStub">True when the messages were replaced by a stub since they were too old to delete.</param>
    public sealed record Down(bool ByStub) : TakeDownResult;

    /// <summary>Not yet: the whole is to be tried again.</summary>
    /// <param name="Fault">What to do about it.</param>
    /// <param name="RetryAfter">What a 429 said; null otherwise.</param>
    /// <param name="Words">Telegram's own description.</param>
    public sealed record NotYet(TelegramFault Fault, TimeSpan? RetryAfter, string Words) : TakeDownResult;
}
