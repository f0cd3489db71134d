using System.Collections.Immutable;
using LytSlot.Moderation;

namespace LytSlot.ApiHost.Orders;

/// <summary>What the platform makes of an order. Waiting counts while it is paid or scheduled.</summary>
/// <param name="Status">How it stands.</param>
/// <param name="Findings">What the rules found; empty for everybody but admins, and when it was held by hand.</param>
/// <param name="Since">Since when it waits, or waited, UTC.</param>
/// <param name="DecideBy">When it ends unless an admin has answered, UTC; null when it does not wait.</param>
/// <param name="Reason">An admin's words for both sides; null for none.</param>
/// <param name="AnsweredAt">When an admin answered, UTC; null: nobody has.</param>
/// <param name="AnsweredBy">Telegram user id of that admin; null for everybody but admins.</param>
internal sealed record ModerationResponse(
    ModerationStatus Status,
    ImmutableArray<FindingResponse> Findings,
    DateTimeOffset Since,
    DateTimeOffset? DecideBy,
    string? Reason,
    DateTimeOffset? AnsweredAt,
    long? AnsweredBy)
{
    public static ModerationResponse From(OrderModeration moderation) => new(
        moderation.Status,
        [.. moderation.Findings.Select(FindingResponse.From)],
        moderation.Since,
        moderation.DecideBy,
        moderation.Reason,
        moderation.AnsweredAt,
        moderation.AnsweredBy);
}
