namespace LytSlot.BotHost.Replies;

/// <summary>One call for one reply.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Messages">How many messages it put into the chat.</param>
/// <param name="Wait">When to try again; null when Telegram did not say.</param>
internal readonly record struct ReplyAttempt(ReplyOutcome Outcome, int Messages, TimeSpan? Wait)
{
    public static readonly ReplyAttempt PersonGone = new(ReplyOutcome.PersonGone, 0, null);

    public static ReplyAttempt Done(int messages) => new(ReplyOutcome.Done, messages, null);

    public static ReplyAttempt Later(TimeSpan? wait) => new(ReplyOutcome.Later, 0, wait);
}
