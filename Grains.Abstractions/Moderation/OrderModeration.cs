using System.Collections.Immutable;

namespace LytSlot.Moderation;

/// <summary>What the platform makes of an order. Its two sides see neither what was found nor who answered.</summary>
/// <param name="Status">How it stands.</param>
/// <param name="Findings">What the rules found, up to 10; empty when an admin held it back by hand.</param>
/// <param name="Since">Since when it waits, or waited, UTC: from its payment on.</param>
/// <param name="DecideBy">
/// When it ends unless an admin has answered, UTC, and the money goes back; null when it does not wait, or is not paid.
/// </param>
/// <param name="Reason">An admin's words for both sides, up to 500 characters; null for none.</param>
/// <param name="AnsweredAt">When an admin answered, UTC; null: nobody has.</param>
/// <param name="AnsweredBy">Telegram user id of that admin; null: nobody has, or the caller is no admin.</param>
[GenerateSerializer, Immutable, Alias("lyt.OrderModeration")]
public sealed record OrderModeration(
    [property: Id(0)] ModerationStatus Status,
    [property: Id(1)] ImmutableArray<Finding> Findings,
    [property: Id(2)] DateTimeOffset Since,
    [property: Id(3)] DateTimeOffset? DecideBy = null,
    [property: Id(4)] string? Reason = null,
    [property: Id(5)] DateTimeOffset? AnsweredAt = null,
    [property: Id(6)] long? AnsweredBy = null);
