using System.Collections.Immutable;
using LytSlot.Creatives;
using LytSlot.Grains.Publishing;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Orders;

/// <summary>What the errands come back with.</summary>
internal sealed partial class OrderGrain
{
    public async Task Publish(PostContent content, int? afterMessage)
    {
        Callers.Current.MustBeSystem();
        var written = time.GetTimestamp();
        var before = store.State.Attempt?.Number;
        var started = await Run(new OrderCommand.StartAttempt(afterMessage, time.GetUtcNow(), content.IsPinned));
        if (!started.Succeeded || store.State.Attempt is not { IsOpen: true, IsLook: false } attempt
            || attempt.Number == before)
        {
            return;
        }

        // A process that was frozen between the write and this line must not send: others may judge the attempt by now.
        if (time.GetElapsedTime(written) > timings.SendStart)
        {
            await Run(new OrderCommand.NothingStands(attempt.Number, time.GetUtcNow()));
            return;
        }

        await Finish(attempt.Number, await Send(content));
    }

    public async Task AttemptStands(
        int attempt, ImmutableArray<int> messages, string fingerprint, DateTimeOffset postedAt)
    {
        Callers.Current.MustBeSystem();
        await Finish(attempt, new SendResult.Sent(messages, fingerprint, postedAt));
    }

    public async Task AttemptMissed(int attempt)
    {
        Callers.Current.MustBeSystem();
        await Run(new OrderCommand.NothingStands(attempt, time.GetUtcNow()));
    }

    public async Task AttemptUnclear(int attempt)
    {
        Callers.Current.MustBeSystem();
        await Finish(attempt, new SendResult.Unknown());
    }

    public async Task LookedAgain(bool isDone, int copies)
    {
        Callers.Current.MustBeSystem();
        await Run(new OrderCommand.FinishLook(isDone, copies, time.GetUtcNow()));
    }

    public async Task Checked(DateTimeOffset due, PostSight sight)
    {
        Callers.Current.MustBeSystem();
        await Run(new OrderCommand.FinishCheck(due, sight, time.GetUtcNow()));
    }

    public async Task Pin()
    {
        Callers.Current.MustBeSystem();
        if (OrderAgenda.IsPinDue(store.State, time.GetUtcNow()))
        {
            var refusal = await posts.Pin(store.State.ChannelId!.Value, store.State.MessageIds[0]);
            await Run(new OrderCommand.FinishPin(refusal, time.GetUtcNow()));
        }
    }

    public async Task TakeDown()
    {
        Callers.Current.MustBeSystem();
        if (!OrderAgenda.IsTakeDownDue(store.State, time.GetUtcNow()))
        {
            return;
        }

        var result = await posts.TakeDown(
            store.State.ChannelId!.Value, store.State.MessageIds, OrderViews.Stub(store.State));
        await Run(new OrderCommand.FinishTakeDown(result, time.GetUtcNow()));
    }

    public async Task CallOff()
    {
        Callers.Current.MustBeSystem();
        await Run(new OrderCommand.Cancel(OrderGroupRules.Incomplete));
    }

    public Task<bool> UsesPromo(string code)
    {
        Callers.Current.MustBeSystem();
        return Task.FromResult(store.State.Promo == code && !store.State.IsPromoGivenBack);
    }

    public async Task PromoGivenBack()
    {
        Callers.Current.MustBeSystem();
        await Run(new OrderCommand.FinishPromo());
    }

    public async Task Told(ImmutableArray<Untold> notices)
    {
        Callers.Current.MustBeSystem();
        await Run(new OrderCommand.Told(notices));
    }

    private async Task Finish(int attempt, SendResult result)
    {
        await Run(new OrderCommand.FinishAttempt(attempt, result, time.GetUtcNow())
        {
            Draw = (chance.NextDouble(), chance.NextDouble()),
        });
        if (result is SendResult.Refused { Fault: TelegramFault.Rights })
        {
            LookAtRights();
        }
    }

    /// <summary>Beside the order's calls: the owner hears of it through the channel; nothing waits for that.</summary>
    private void LookAtRights() => errands.MayPublish(store.State).Ignore();

    /// <summary>
    /// A fault of the call itself says nothing about the post: unknown, to be judged. So is a post that another order
    /// has claimed meanwhile: it found the same text and took it for its own.
    /// </summary>
    private async Task<SendResult> Send(PostContent content)
    {
        try
        {
            var channel = store.State.ChannelId!.Value;
            var result = await posts.Send(channel, content);
            return result is not SendResult.Sent sent || await errands.Claim(Key, channel, sent.Messages)
                ? result
                : new SendResult.Unknown();
        }
        catch (Exception fault)
        {
            LogSendFailed(log, fault, Key);
            return new SendResult.Unknown();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The send of order {Key} ended without a result")]
    private static partial void LogSendFailed(ILogger logger, Exception fault, LytSlot.Orders.OrderKey key);
}
