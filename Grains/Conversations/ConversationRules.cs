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

    /// <summary>What an update changes by itself: it was seen, and its person is there.</summary>
    public static ConversationState Meet(ConversationState state, BotInput input) => state with
    {
        Language = state.Language ?? Phrases.For(input.From.Language).Language,
        IsBlocked = input is BotInput.Blocked { IsBlocked: true },
        Updates = Ring(state.Updates, input.UpdateId, UpdatesKept),
    };

    /// <summary>The state at the place where a turn leads.</summary>
    public static ConversationState Follow(ConversationState state, Turn turn) => state with
    {
        Step = turn.Step,
        Drafts = turn.Drafts,
        Language = turn.Language ?? state.Language,
    };

    /// <summary>The state after a notice was delivered.</summary>
    public static ConversationState Told(ConversationState state, string notice) =>
        state with { Notices = Ring(state.Notices, notice, NoticesKept) };

    private static ImmutableArray<T> Ring<T>(ImmutableArray<T> ring, T newest, int kept) =>
        ring.Length < kept ? ring.Add(newest) : ring.RemoveRange(0, ring.Length - kept + 1).Add(newest);
}
