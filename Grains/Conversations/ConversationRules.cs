using System.Collections.Immutable;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Dialogs;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Conversations;

/// <summary>How a conversation's state moves. Pure.</summary>
internal static class ConversationRules
{
    private const int UpdatesKept = 20;

    private const int NoticesKept = 50;

    // Ids grow as long as the bot is never a week without an update (https://core.telegram.org/bots/api#update).
    private static readonly TimeSpan Growing = TimeSpan.FromDays(6);

    /// <summary>
    /// Whether the update comes again so late that the ring no longer holds it: older than all that it does hold.
    /// </summary>
    public static bool IsLongPast(ConversationState state, long update, DateTimeOffset now) =>
        state.Updates.Length >= UpdatesKept && AreComparable(state, now) && state.Updates.All(kept => update < kept);

    /// <summary>Whether something newer was heard before it.</summary>
    public static bool IsOvertaken(ConversationState state, long update, DateTimeOffset now) =>
        AreComparable(state, now) && state.Updates.Any(kept => update < kept);

    /// <summary>What an update changes by itself: it was seen, and its person is there.</summary>
    public static ConversationState Meet(ConversationState state, BotInput input, DateTimeOffset now) => state with
    {
        Language = state.Language ?? Phrases.For(input.From.Language).Language,
        IsBlocked = input is BotInput.Blocked { IsBlocked: true },
        Updates = state.Updates.Contains(input.UpdateId)
            ? state.Updates
            : Ring(state.Updates, input.UpdateId, UpdatesKept),
        HeardAt = now,
    };

    /// <summary>The state at the place where a turn leads.</summary>
    public static ConversationState Follow(ConversationState state, Turn turn) => state with
    {
        Step = turn.Step,
        Drafts = turn.Drafts,
        Language = turn.Language ?? state.Language,
        Album = turn.IsForgetting ? null : state.Album,
    };

    /// <summary>The state after a notice was delivered.</summary>
    public static ConversationState Told(ConversationState state, string notice) =>
        state with { Notices = Ring(state.Notices, notice, NoticesKept) };

    private static bool AreComparable(ConversationState state, DateTimeOffset now) => now - state.HeardAt < Growing;

    private static ImmutableArray<T> Ring<T>(ImmutableArray<T> ring, T newest, int kept) =>
        ring.Length < kept ? ring.Add(newest) : ring.RemoveRange(0, ring.Length - kept + 1).Add(newest);
}
