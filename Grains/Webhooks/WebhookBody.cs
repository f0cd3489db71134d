using System.Text.Encodings.Web;
using System.Text.Json;
using LytSlot.Audit;

namespace LytSlot.Grains.Webhooks;

/// <summary>The JSON that is posted: all members, always, in camelCase.</summary>
/// <param name="Name">Names the entry; a repeat has the same.</param>
/// <param name="Type">Thing and kind: <c>order.approved</c>.</param>
/// <param name="At">When it happened.</param>
/// <param name="Thing">What it happened to.</param>
/// <param name="Id">Which one.</param>
/// <param name="Sequence">Number within the thing, from 1: what came later has a higher one.</param>
/// <param name="Actor">Who did it, as <see cref="Caller.Actor"/> spells it.</param>
/// <param name="Reason">Why; null when nobody said.</param>
internal sealed record WebhookBody(
    string Name,
    string Type,
    DateTimeOffset At,
    string Thing,
    string Id,
    long Sequence,
    string Actor,
    string? Reason)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The body that tells of an entry.</summary>
    public static string Of(AuditEntry entry) => JsonSerializer.Serialize(
        new WebhookBody(
            entry.Name(),
            WebhookRules.TypeOf(entry),
            entry.At,
            entry.Thing,
            entry.Id,
            entry.Sequence,
            entry.Actor,
            entry.Reason),
        Options);
}
