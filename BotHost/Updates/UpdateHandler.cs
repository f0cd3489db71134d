using System.Diagnostics;
using LytSlot.BotHost.Replies;
using LytSlot.Channels;
using LytSlot.Conversations;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace LytSlot.BotHost.Updates;

/// <summary>Hands one update to the grain it is for, and carries out what the grain answers.</summary>
internal sealed partial class UpdateHandler(
    IGrainFactory grains, ReplyRunner replies, ITelegramBotClient bot, TimeProvider time, ILogger<UpdateHandler> log)
{
    /// <summary>A tap that the grain has not answered by then is answered without words, or its button hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(700);

    // Half of what Telegram gives, so that there can be a second try.
    private static readonly TimeSpan CheckoutPatience = TimeSpan.FromSeconds(4);

    private static readonly ActivitySource Source = new("LytSlot");

    public async Task Handle(Update update, CancellationToken cancel)
    {
        using var activity = Source.StartActivity("update", ActivityKind.Consumer);
        activity?.SetTag("telegram.update", update.Type.ToString());
        LogCame(log, update.Id, update.Type);
        using var caller = Caller.Host.Enter();
        switch (UpdateReader.Read(update))
        {
            case Inbound.Talk talk:
                await Converse(talk.Input, cancel);
                break;
            case Inbound.Standing standing:
                await Channel(standing.Channel).RightsChanged(standing.Rights);
                if (standing.Added is { } added)
                {
                    await Converse(added, cancel);
                }

                break;
            case Inbound.Group group:
                await AnswerIn(group, cancel);
                break;
            case Inbound.Post { PostedAt: { } at } post:
                await Posts(post.Channel).Posted(post.MessageId, at);
                break;
            case Inbound.Post post:
                await Posts(post.Channel).Seen(post.MessageId);
                break;
            case Inbound.Reactions reactions:
                await Posts(reactions.Channel).Reacted(reactions.Counted);
                break;
            default:
                LogIgnored(log, update.Type);
                break;
        }
    }

    private async Task Converse(BotInput input, CancellationToken cancel)
    {
        var key = new ConversationKey(input.From.UserId);
        var conversation = grains.GetGrain<IConversationGrain>(key.ToString());
        var handling = conversation.Handle(input);
        var isAnswered = input is BotInput.Tapped tap && await AnswerWhenSlow(tap, handling, cancel);
        var turn = input is BotInput.CheckingOut
            ? await handling.WaitAsync(CheckoutPatience, time, cancel)
            : await handling;
        var left = isAnswered ? turn.Replies.RemoveAll(reply => reply is BotReply.TapAnswer) : turn.Replies;
        await replies.Run(key.Chat, left, () => TellGone(conversation, input), cancel);
    }

    private async Task AnswerIn(Inbound.Group group, CancellationToken cancel)
    {
        var manual = grains.GetGrain<IManualGrain>(IManualGrain.Key);
        if (await manual.InGroup(group.Bot, group.Payload, group.Language) is { } words)
        {
            await replies.Run(group.Chat, [words], () => Task.CompletedTask, cancel);
        }
    }

    private static async Task TellGone(IConversationGrain conversation, BotInput input)
    {
        using var caller = Caller.Host.Enter();
        await conversation.Handle(new BotInput.Blocked(input.UpdateId, input.From, IsBlocked: true));
    }

    private async Task<bool> AnswerWhenSlow(BotInput.Tapped tap, Task handling, CancellationToken cancel)
    {
        if (await Task.WhenAny(handling, Task.Delay(Patience, time, cancel)) == handling)
        {
            return false;
        }

        try
        {
            await bot.AnswerCallbackQuery(tap.CallbackId, cancellationToken: cancel);
            return true;
        }
        catch (RequestException failure)
        {
            LogUnanswered(log, failure.Message);
            return false;
        }
    }

    private IChannelPostsGrain Posts(long chat) =>
        grains.GetGrain<IChannelPostsGrain>(new ChannelPostsKey(chat).ToString());

    private IChannelGrain Channel(long chat) => grains.GetGrain<IChannelGrain>(new ChannelKey(chat).ToString());

    // The first line of a trace that may end with a publication days later.
    [LoggerMessage(Level = LogLevel.Information, Message = "Update {Update}: {Kind}")]
    private static partial void LogCame(ILogger logger, int update, Telegram.Bot.Types.Enums.UpdateType kind);

    [LoggerMessage(Level = LogLevel.Debug, Message = "An update of the kind {Kind} is of no use here")]
    private static partial void LogIgnored(ILogger logger, Telegram.Bot.Types.Enums.UpdateType kind);

    [LoggerMessage(Level = LogLevel.Information, Message = "A tap could not be answered early: {Words}")]
    private static partial void LogUnanswered(ILogger logger, string words);
}
