using LytSlot.Grains.Conversations.Taps;
using LytSlot.Orders;
using LytSlot.Payouts;

namespace LytSlot.Grains.Conversations;

/// <summary>What an admin looks at, and what they are about to do to it.</summary>
internal sealed record AdminDraft
{
    /// <summary>What is looked at or done.</summary>
    public AdminVerb Verb { get; init; }

    /// <summary>The tenant, or whose order or payout it is; null for none.</summary>
    public Guid? Tenant { get; init; }

    /// <summary>The order or payout, or an id of which it is not known yet what it is of; null for none.</summary>
    public Guid? Id { get; init; }

    /// <summary>The channel's chat id; null for none.</summary>
    public long? Channel { get; init; }

    /// <summary>Public name of a channel that is looked for, without @; null for none.</summary>
    public string? Username { get; init; }

    /// <summary>Why, in the admin's words; null for nothing said.</summary>
    public string? Reason { get; init; }

    /// <summary>Id of what is about to be done: a yes that names another one is for another screen.</summary>
    public Guid? Wish { get; init; }

    /// <summary>Version of the order whose money was seen; null for none, 0 for what has no use for it.</summary>
    public int? Version { get; init; }

    /// <summary>
    /// Number of the version of the order's post that was shown last; null for none. An answer is for no other.
    /// </summary>
    public int? Post { get; init; }

    /// <summary>What a tap names.</summary>
    public static AdminDraft Of(AdminTap tap) => new()
    {
        Verb = tap.Verb,
        Tenant = tap.Tenant == Guid.Empty ? null : tap.Tenant,
        Id = tap.Id == Guid.Empty ? null : tap.Id,
        Channel = tap.Channel == 0 ? null : tap.Channel,
    };

    /// <summary>The same thing, with nothing begun.</summary>
    public AdminDraft Afresh() => new() { Tenant = Tenant, Id = Id, Channel = Channel };

    /// <summary>What has been seen of the thing, when another draft is about the same.</summary>
    /// <param name="before">What was looked at until now.</param>
    public AdminDraft Having(AdminDraft before) =>
        Id is not null && (before.Tenant, before.Id) == (Tenant, Id) ? this with { Post = before.Post } : this;

    /// <summary>Key of the order; null when none is meant.</summary>
    public OrderKey? Order() => Tenant is { } tenant && Id is { } id ? new OrderKey(tenant, id) : null;

    /// <summary>Key of the payout; null when none is meant.</summary>
    public PayoutKey? Payout() => Tenant is { } tenant && Id is { } id ? new PayoutKey(tenant, id) : null;
}
