using System.Collections.Immutable;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Dialogs;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Orders;

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

    /// <summary>The state at the order whose money arrived, with what the person is told of it there.</summary>
    public static ConversationState Paid(ConversationState state, Turn turn)
    {
        var news = turn.Hint?.Key switch
        {
            Cashier.Thanks => NoticeKind.PaymentTaken,
            Cashier.TooLate => NoticeKind.LatePayment,
            _ => NoticeKind.None,
        };
        var order = turn.Drafts.Look.Key();
        return Follow(state, turn) with { Shown = order is null || news is NoticeKind.None ? null : ShownAs(order.Value, news) };
    }

    /// <summary>Whether the person has been told already: by the same notice, or in the dialog itself.</summary>
    public static bool Knows(ConversationState state, Notice notice) =>
        state.Notices.Contains(notice.Id)
        || (notice is { ForOwner: false, Order: { } order } && state.Shown == ShownAs(order.Key, notice.Kind));

    /// <summary>The state after a notice was delivered.</summary>
    public static ConversationState Told(ConversationState state, string notice) =>
        state with { Notices = Ring(state.Notices, notice, NoticesKept) };

    private static string ShownAs(OrderKey order, NoticeKind news) => $"{order}-{news}";

    private static ImmutableArray<T> Ring<T>(ImmutableArray<T> ring, T newest, int kept) =>
        ring.Length < kept ? ring.Add(newest) : ring.RemoveRange(0, ring.Length - kept + 1).Add(newest);
}
