using System.Collections.Immutable;
using LytSlot.Conversations;

namespace LytSlot.BotHost.Replies;

/// <summary>
/// Sends a conversation's replies in order. What Telegram does not take now waits in the <see cref="ReplyOutbox"/>, so
/// that a chat that Telegram has stopped keeps back nobody's updates, its own included.
/// </summary>
internal sealed partial class ReplyRunner(
    ReplyCaller caller, ReplyOutbox outbox, TimeProvider time, ILogger<ReplyRunner> log)
{
    private const int AnswerTries = 3;

    private static readonly TimeSpan AnswerPause = TimeSpan.FromSeconds(1);

    // Both kinds of answer are worthless after some seconds.
    private static readonly TimeSpan LongestAnswerPause = TimeSpan.FromSeconds(4);

    /// <param name="chat">Private chat.</param>
    /// <param name="replies">What to send.</param>
    /// <param name="personGone">To be called once when nothing can be sent to this person, now or later.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task Run(
        long chat, ImmutableArray<BotReply> replies, Func<Task> personGone, CancellationToken cancel)
    {
        // The end of a button's waiting is seen first and waits for nothing.
        var answers = replies.Where(IsAnswer).Select(answer => Answer(chat, answer, cancel)).ToList();
        await Show(chat, [.. replies.Where(reply => !IsAnswer(reply))], personGone, cancel);
        await Task.WhenAll(answers);
    }

    private static bool IsAnswer(BotReply reply) => reply is BotReply.TapAnswer or BotReply.CheckoutAnswer;

    private async Task Show(
        long chat, ImmutableArray<BotReply> shown, Func<Task> personGone, CancellationToken cancel)
    {
        for (var i = 0; i < shown.Length; i++)
        {
            var attempt = outbox.Owes(chat)
                ? ReplyAttempt.Later(null)
                : await caller.Try(chat, shown[i], cancel);
            if (attempt.Outcome is ReplyOutcome.Later)
            {
                outbox.Put(chat, shown[i..], attempt.Wait, personGone);
                return;
            }

            if (attempt.Outcome is ReplyOutcome.PersonGone)
            {
                await personGone();
                return;
            }
        }
    }

    private async Task Answer(long chat, BotReply answer, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            var attempt = await caller.Try(chat, answer, cancel);
            if (attempt.Outcome is not ReplyOutcome.Later)
            {
                return;
            }

            var pause = attempt.Wait ?? (AnswerPause * tries);
            if (tries == AnswerTries || pause > LongestAnswerPause)
            {
                LogGivenUp(log, answer.GetType().Name);
                return;
            }

            await Task.Delay(pause, time, cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A {Reply} could not be sent in time")]
    private static partial void LogGivenUp(ILogger logger, string reply);
}
