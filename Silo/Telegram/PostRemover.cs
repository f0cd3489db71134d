using System.Collections.Immutable;
using LytSlot.Grains.Publishing;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace LytSlot.Silo.Telegram;

/// <summary>
/// Takes posts down: deletes each message, or, where Telegram lets nobody delete it any more
/// (https://core.telegram.org/bots/api#deletemessage), turns it into a stub. May be repeated until all are done.
/// </summary>
/// <remarks>
/// Messages are deleted one by one, since <c>deleteMessages</c> says yes whatever it passed over.
/// </remarks>
internal sealed class PostRemover(TelegramCalls calls, TimeProvider clock)
{
    private static readonly TimeSpan LongestTakeDown = TimeSpan.FromSeconds(10);

    /// <summary>A message as it is now holds no text: it has to be edited as a medium.</summary>
    private const string NoText = "there is no text in the message to edit";

    private const string NotModified = "message is not modified";

    private static readonly string[] Undeletable = ["message can't be deleted", "MESSAGE_DELETE_FORBIDDEN"];

    public async Task<TakeDownResult> Remove(long channel, ImmutableArray<int> messages, string stub)
    {
        using var time = new CancellationTokenSource(LongestTakeDown, clock);
        var byStub = false;
        foreach (var (index, message) in messages.Index())
        {
            var failure = await Delete(channel, message, time.Token);
            if (failure is not null && Array.Exists(Undeletable, failure.Says))
            {
                byStub = true;
                failure = await Unpin(channel, message, time.Token)
                    ?? await Replace(channel, message, stub, isFirst: index == 0, time.Token);
            }

            if (failure is not null)
            {
                // What is refused here for no other reason is refused because the bot is not let at the message.
                var fault = failure.Fault == TelegramFault.Content ? TelegramFault.Rights : failure.Fault;
                return new TakeDownResult.NotYet(fault, failure.RetryAfter, failure.Words);
            }
        }

        return new TakeDownResult.Down(byStub);
    }

    private async Task<CallFailure?> Delete(long channel, int message, CancellationToken cancel) =>
        Left(await calls.Try(channel, (bot, token) => bot.DeleteMessage(channel, message, token), cancel));

    /// <summary>
    /// What is deleted is no longer pinned by that; a stub would stay at the top. A refusal keeps nothing up: most
    /// posts are not pinned at all.
    /// </summary>
    private async Task<CallFailure?> Unpin(long channel, int message, CancellationToken cancel)
    {
        var unpinned = await calls.Try(
            channel, (bot, token) => bot.UnpinChatMessage(channel, message, cancellationToken: token), cancel);
        return unpinned.Failure is { Fault: TelegramFault.Later } ? unpinned.Failure : null;
    }

    /// <summary>The text where it is one; else the medium, and where that can't be, at least its caption.</summary>
    private async Task<CallFailure?> Replace(
        long channel, int message, string stub, bool isFirst, CancellationToken cancel)
    {
        var text = Left(await calls.Try(
            channel,
            (bot, token) => bot.EditMessageText(
                channel,
                message,
                stub,
                linkPreviewOptions: new LinkPreviewOptions { IsDisabled = true },
                cancellationToken: token),
            cancel));
        if (text is null || !text.Says(NoText))
        {
            return text;
        }

        // In an album a document stays a document, anything else a picture.
        var caption = isFirst ? stub : "";
        foreach (var isDocument in new[] { false, true })
        {
            var medium = Left(await calls.Try(
                channel,
                (bot, token) => bot.EditMessageMedia(
                    channel, message, Stub(isDocument, caption), cancellationToken: token),
                cancel));
            if (medium is not { Fault: TelegramFault.Content })
            {
                return medium;
            }
        }

        return Left(await calls.Try(
            channel,
            (bot, token) => bot.EditMessageCaption(channel, message, caption, cancellationToken: token),
            cancel));
    }

    private static InputMedia Stub(bool isDocument, string caption) => isDocument
        ? new InputMediaDocument(StubPicture.File()) { Caption = caption }
        : new InputMediaPhoto(StubPicture.File()) { Caption = caption };

    /// <summary>What is left to be done: nothing when the message is gone or already what it should be.</summary>
    private static CallFailure? Left<T>(CallResult<T> result) =>
        result.Failure is { Fault: TelegramFault.Gone } || result.Failure?.Says(NotModified) == true
            ? null
            : result.Failure;
}
