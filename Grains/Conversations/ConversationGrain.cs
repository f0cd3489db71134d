using System.Collections.Immutable;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Albums;
using LytSlot.Grains.Conversations.Dialogs;
using LytSlot.Grains.Conversations.Dialogs.Connect;
using LytSlot.Grains.Conversations.Dialogs.Menu;
using LytSlot.Grains.Conversations.Notices;
using LytSlot.Grains.Conversations.Words;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Orleans.Serialization.Invocation;

namespace LytSlot.Grains.Conversations;

/// <summary>
/// One person's dialog. Asks the present step what an input means, stores where that leads, and only then draws it:
/// what the person sees is never ahead of what is stored. A checkout interleaves with whatever else is going on, since
/// Telegram waits 10 s for its answer and the call of a notice alone may take as long; the invariant is that
/// <see cref="CheckOut"/> reads the language and nothing else of the state, and writes nothing.
/// </summary>
[GrainType("conversation")]
[MayInterleave(nameof(IsCheckout))]
internal sealed partial class ConversationGrain(
    [PersistentState("conversation")] IPersistentState<ConversationState> store,
    DialogSteps steps,
    Cashier cashier,
    IMessenger messenger,
    Admins admins,
    TimeProvider time,
    ILogger<ConversationGrain> log) : Grain, IConversationGrain, IRemindable
{
    // Steps that move on by themselves end at one that draws; more would be a circle.
    private const int LongestWay = 10;

    private static readonly BotTurn Nothing = new([]);

    private ConversationKey Key => ConversationKey.Parse(this.GetPrimaryKeyString());

    private Phrases Phrases => Phrases.Of(store.State.Language);

    private bool IsAdmin => admins.Has(Key.Chat);

    /// <summary>What may interleave.</summary>
    public static bool IsCheckout(IInvokable call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.GetArgumentCount() == 1 && call.GetArgument(0) is BotInput.CheckingOut;
    }

    public Task<BotTurn> Handle(BotInput input)
    {
        Callers.Current.MustBeMachinery();
        if (input.From.UserId != Key.Chat)
        {
            LogForeign(log, Key);
            return Task.FromResult(Nothing);
        }

        return input switch
        {
            BotInput.Blocked => Block(input),
            BotInput.CheckingOut checkout => CheckOut(checkout),
            BotInput.Charged charge => Charge(charge),
            _ => Converse(input),
        };
    }

    public async Task<TellResult> Tell(Notice notice)
    {
        Callers.Current.MustBeSystem();
        if (store.State.Notices.Contains(notice.Id))
        {
            return TellResult.Told;
        }

        if (store.State.IsBlocked)
        {
            return TellResult.PersonGone;
        }

        // It waited behind something slow: others have had its place by now.
        if (notice.LeaveUntil < time.GetUtcNow())
        {
            return TellResult.Later;
        }

        var result = await messenger.Send(Key.Chat, NoticeScreens.Draw(notice, Phrases));
        if (result is TellResult.Told)
        {
            await store.Save(this, ConversationRules.Told(store.State, notice.Id));
        }
        else if (result is TellResult.PersonGone)
        {
            await store.Save(this, store.State with { IsBlocked = true });
        }

        return result;
    }

    private async Task<BotTurn> Block(BotInput input)
    {
        if (!ConversationRules.IsOvertaken(store.State, input.UpdateId, time.GetUtcNow()))
        {
            await store.Save(this, Met(input));
        }

        return Nothing;
    }

    private async Task<BotTurn> CheckOut(BotInput.CheckingOut checkout)
    {
        var phrases = Phrases.Of(store.State.Language ?? Phrases.For(checkout.From.Language).Language);
        var refusal = await cashier.CheckOut(checkout);
        return new([new BotReply.CheckoutAnswer(checkout.QueryId, refusal is null ? null : Words(phrases, refusal))]);
    }

    /// <summary>
    /// Counts the money before anything is stored here: a repeat of the update counts it again, as once.
    /// </summary>
    private async Task<BotTurn> Charge(BotInput.Charged charge)
    {
        var turn = await cashier.Receive(charge, store.State.Drafts);
        if (store.State.Updates.Contains(charge.UpdateId) || IsLongPast(charge))
        {
            return Nothing;
        }

        await store.Save(this, ConversationRules.Follow(Met(charge), turn));
        return await Draw(charge, turn.Hint, isReminder: false);
    }

    private async Task<BotTurn> Converse(BotInput input)
    {
        var album = AlbumRules.IdOf(input);
        if (store.State.Updates.Contains(input.UpdateId))
        {
            return album is null ? await Draw(input, hint: null, isReminder: false) : Nothing;
        }

        if (IsLongPast(input))
        {
            LogLongPast(log, Key, input.UpdateId);
            return Nothing;
        }

        // What was sent before this counts before this.
        var earlier = album is null || album != store.State.Album?.Id ? await TakeAlbum(isShown: true) : [];
        var turn = album is null ? await Follow(input) : await Gather(input);
        return new(earlier.AddRange(turn.Replies));
    }

    private async Task<BotTurn> Follow(BotInput input)
    {
        var met = Met(input);
        var turn = Next(met, input);
        await store.Save(this, ConversationRules.Follow(met, turn));
        return turn.IsQuiet
            ? Nothing
            : await Draw(input, turn.Hint, isReminder: turn.Hint is not null && turn.Step == met.Step);
    }

    private bool IsLongPast(BotInput input) =>
        ConversationRules.IsLongPast(store.State, input.UpdateId, time.GetUtcNow());

    private ConversationState Met(BotInput input) => ConversationRules.Meet(store.State, input, time.GetUtcNow());

    private Turn Next(ConversationState state, BotInput input)
    {
        var fresh = Guid.CreateVersion7(time.GetUtcNow());
        var heard = new Heard(state.Drafts, input, fresh, Phrases.Of(state.Language)) { IsAdmin = IsAdmin };
        if (Entrances.Of(state.Step, heard) is { } anywhere)
        {
            return anywhere;
        }

        return steps.Find(state.Step!, IsAdmin) is { } step ? step.Answer(heard) : StartOver(state.Step!);
    }

    private async Task<BotTurn> Draw(BotInput input, Hint? hint, bool isReminder)
    {
        var replies = await Ask(input.From, hint, isReminder);
        var words = replies.Hint is null ? null : Words(Phrases, replies.Hint);
        var shown = words is null ? replies.Shown : Replies.Under(words, replies.Shown);
        return new(input is BotInput.Tapped tap ? Replies.ToTap(tap, isReminder ? words : null, shown) : shown);
    }

    /// <summary>
    /// Asks the present step, and those it moves on to; each move is stored before the next step acts.
    /// </summary>
    private async Task<(ImmutableArray<BotReply> Shown, Hint? Hint)> Ask(BotPerson person, Hint? hint, bool isReminder)
    {
        for (var way = 0; way < LongestWay; way++)
        {
            var name = store.State.Step ?? MainMenu.StepName;
            var asked = steps.Find(name, IsAdmin) is { } step
                ? await step.Ask(new Talk(person, Phrases, store.State.Drafts, isReminder) { IsAdmin = IsAdmin })
                : StartOver(name);
            if (asked.Next is not { } next)
            {
                return (await Note(name, asked), hint);
            }

            // Where the step is left, why says more than what was not an answer to it.
            hint = isReminder ? next.Hint ?? hint : hint ?? next.Hint;
            isReminder = false;
            await store.Save(this, ConversationRules.Follow(store.State, next));
        }

        throw new InvalidOperationException($"The step {store.State.Step} leads nowhere.");
    }

    /// <summary>Stores what drawing changed, and takes the keyboard of the picker away where it has no use.</summary>
    private async Task<ImmutableArray<BotReply>> Note(string step, Asked asked)
    {
        var before = store.State;
        var after = before with { Drafts = asked.Noted ?? before.Drafts, HasPicker = step == AddBot.StepName };
        if (after != before)
        {
            await store.Save(this, after);
        }

        return before.HasPicker && !after.HasPicker
            ? asked.Replies.Add(new BotReply.PickerGone(new Sheet(Phrases).Say("picker.gone").Text()))
            : asked.Replies;
    }

    private Turn StartOver(string step)
    {
        LogUnknownStep(log, Key, step);
        return new(MainMenu.StepName, new(), Hint.Of("hint.started_over"));
    }

    private string Words(Phrases phrases, Hint hint)
    {
        if (phrases.Find(hint.Key) is not null)
        {
            return phrases[hint.Key, [.. hint.Arguments]];
        }

        LogNoWords(log, hint.Key);
        return phrases["refusal.unknown"];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Key} got an update of somebody else's")]
    private static partial void LogForeign(ILogger logger, ConversationKey key);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Key} got update {Update} again, long after its turn")]
    private static partial void LogLongPast(ILogger logger, ConversationKey key, long update);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Key} stood at {Step}, which is no more; it starts over")]
    private static partial void LogUnknownStep(ILogger logger, ConversationKey key, string step);

    [LoggerMessage(Level = LogLevel.Error, Message = "There are no words for {Hint}")]
    private static partial void LogNoWords(ILogger logger, string hint);
}
