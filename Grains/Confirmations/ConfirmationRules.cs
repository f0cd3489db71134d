using LytSlot.Confirmations;

namespace LytSlot.Grains.Confirmations;

/// <summary>
/// The life of a second confirmation: asked for, answered in time by the same person, carried out. Pure.
/// </summary>
internal static class ConfirmationRules
{
    public static readonly Refusal NotFound =
        new(RefusalKind.NotFound, "confirmation.not_found", "There is nothing to confirm.");

    private static readonly Refusal Mismatch =
        new(RefusalKind.Conflict, "confirmation.mismatch", "Something else was asked for under this id.");

    private static readonly Refusal Expired =
        new(RefusalKind.Conflict, "confirmation.expired", "It was not confirmed in time; ask again.");

    private static readonly Refusal WasDeclined =
        new(RefusalKind.Conflict, "confirmation.declined", "It was declined; ask again.");

    private static readonly Refusal WasConfirmed =
        new(RefusalKind.Conflict, "confirmation.confirmed", "It was confirmed already.");

    /// <summary>What follows from a command.</summary>
    public static Decision<ConfirmationEvent> Decide(ConfirmationState state, ConfirmationCommand command) =>
        (state.Status, command) switch
        {
            (ConfirmationStatus.None, ConfirmationCommand.Ask c) => new ConfirmationEvent.Asked(c),
            (_, ConfirmationCommand.Ask c) => c.By == state.AskedBy && c.Act == state.Act
                ? Decision.Unchanged
                : Mismatch,

            (ConfirmationStatus.None, _) => NotFound,
            (_, ConfirmationCommand.Confirm c) when c.By != state.AskedBy => NotFound,
            (_, ConfirmationCommand.Decline c) when c.By != state.AskedBy => NotFound,

            (ConfirmationStatus.Confirmed or ConfirmationStatus.Done, ConfirmationCommand.Confirm) =>
                Decision.Unchanged,
            (ConfirmationStatus.Declined, ConfirmationCommand.Confirm) => WasDeclined,
            (_, ConfirmationCommand.Confirm c) when c.At >= state.ExpiresAt => Expired,
            (_, ConfirmationCommand.Confirm) => new ConfirmationEvent.Confirmed(),

            (ConfirmationStatus.Declined, ConfirmationCommand.Decline) => Decision.Unchanged,
            (ConfirmationStatus.Confirmed or ConfirmationStatus.Done, ConfirmationCommand.Decline) => WasConfirmed,
            (_, ConfirmationCommand.Decline c) when c.At >= state.ExpiresAt => Expired,
            (_, ConfirmationCommand.Decline) => new ConfirmationEvent.Declined(),

            (_, ConfirmationCommand.Told) => state.IsTold ? Decision.Unchanged : new ConfirmationEvent.Told(),
            (ConfirmationStatus.Confirmed, ConfirmationCommand.End c) => new ConfirmationEvent.Done(c.Refusal),
            (_, ConfirmationCommand.End) => Decision.Unchanged,

            _ => throw new InvalidOperationException($"No rule decides {command.GetType().Name}."),
        };

    /// <summary>After an event; it is due while the person is to be asked, or the act to be carried out.</summary>
    /// <exception cref="InvalidOperationException">The event has no rule: a programming error.</exception>
    public static ConfirmationState Apply(ConfirmationState state, ConfirmationEvent happened, DateTimeOffset now)
    {
        var next = happened switch
        {
            ConfirmationEvent.Asked { Wish: var wish } => state with
            {
                Status = ConfirmationStatus.Waiting,
                TenantId = wish.Tenant,
                TenantName = wish.TenantName,
                AskedBy = wish.By,
                Act = wish.Act,
                Name = wish.Name,
                ExpiresAt = wish.Until,
            },
            ConfirmationEvent.Confirmed => state with { Status = ConfirmationStatus.Confirmed, IsTold = true },
            ConfirmationEvent.Declined => state with { Status = ConfirmationStatus.Declined, IsTold = true },
            ConfirmationEvent.Told => state with { IsTold = true },
            ConfirmationEvent.Done e => state with { Status = ConfirmationStatus.Done, Refusal = e.Refusal },
            _ => throw new InvalidOperationException($"No rule applies {happened.GetType().Name}."),
        };
        var isDue = next.Status is ConfirmationStatus.Confirmed
            || next is { Status: ConfirmationStatus.Waiting, IsTold: false };
        return next with { DueAt = isDue ? now : null };
    }

    public static ConfirmationStatus StatusAt(ConfirmationState state, DateTimeOffset now) =>
        state.Status is ConfirmationStatus.Waiting && now >= state.ExpiresAt
            ? ConfirmationStatus.Expired
            : state.Status;

    public static ConfirmationView View(ConfirmationKey key, ConfirmationState state, DateTimeOffset now) => new(
        key, StatusAt(state, now), state.Act, state.TenantName, state.Name, state.ExpiresAt, state.Refusal);
}
