using LytSlot.Confirmations;
using LytSlot.Orders;

namespace LytSlot.Grains.Conversations;

/// <summary>What the dialogs of one person know so far, a flat record for each.</summary>
internal sealed record Drafts
{
    /// <summary>An order that is being put together.</summary>
    public OrderDraft Order { get; init; } = new();

    /// <summary>A channel that is being connected.</summary>
    public ChannelDraft Channel { get; init; } = new();

    /// <summary>The order that is being looked at.</summary>
    public LookDraft Look { get; init; } = new();

    /// <summary>Another post for an order.</summary>
    public ResubmitDraft Resubmit { get; init; } = new();

    /// <summary>Another time for an order.</summary>
    public MoveDraft Move { get; init; } = new();

    /// <summary>A team, its members and invitations.</summary>
    public TeamDraft Team { get; init; } = new();

    /// <summary>A payout that is being asked for.</summary>
    public MoneyDraft Money { get; init; } = new();

    /// <summary>What an admin of the platform does.</summary>
    public AdminDraft Admin { get; init; } = new();

    /// <summary>What the person is to confirm; null for nothing.</summary>
    public ConfirmationKey? Confirming { get; init; }

    /// <summary>Code of a sign-in that waits for a word; null for none.</summary>
    public Guid? Login { get; init; }

    /// <summary>
    /// Step that something from outside (a notice's button, a link) interrupted, to go back to; null for none.
    /// </summary>
    public string? Resume { get; init; }

    /// <summary>
    /// These drafts, about another channel or none: what was begun with the one before can't be gone back to.
    /// </summary>
    public Drafts About(ChannelDraft channel) =>
        this with { Channel = channel, Resume = Entrances.IsConnecting(Resume) ? null : Resume };

    /// <summary>These drafts, looking at an order.</summary>
    public Drafts LookingAt(OrderKey order) =>
        this with
        {
            Look = Look with
            {
                Tenant = order.Tenant,
                Order = order.Order,
                Way = Look.Order == order.Order ? Look.Way : null,
            },
        };
}
