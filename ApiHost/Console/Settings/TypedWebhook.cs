using LytSlot.ApiHost.Webhooks;
using LytSlot.Webhooks;
using Microsoft.Extensions.Primitives;

namespace LytSlot.ApiHost.Console.Settings;

/// <summary>A webhook as its form has it.</summary>
/// <param name="Url">Where to.</param>
/// <param name="Kinds">What is told; empty: everything.</param>
/// <param name="Description">The owner's own words.</param>
public sealed record TypedWebhook(string Url, IReadOnlyList<string> Kinds, string Description)
{
    /// <summary>What stands in a form that nobody has filled in.</summary>
    internal static readonly TypedWebhook Fresh = new("", [], "");

    /// <summary>What most want to hear of; the others are typed.</summary>
    internal static readonly (string Thing, string Kind)[] Usual =
    [
        ("order", "placed"), ("order", "paid"), ("order", "approved"), ("order", "rejected"), ("order", "cancelled"),
        ("order", "published"), ("order", "completed"), ("order", "breached"), ("order", "failed"),
        ("order", "refunded"), ("channel", "rights_lost"), ("channel", "rights_back"), ("payout", "requested"),
        ("payout", "confirmed"), ("payout", "rejected"),
    ];

    private static readonly char[] Between = [' ', ',', ';', '\r', '\n', '\t'];

    /// <summary>Those that have no box of their own, as they are typed.</summary>
    internal string Others =>
        string.Join(", ", Kinds.Except(Usual.Select(usual => $"{usual.Thing}.{usual.Kind}")));

    /// <summary>What came in a form.</summary>
    /// <param name="url">Where to.</param>
    /// <param name="kinds">The boxes that were ticked.</param>
    /// <param name="others">Further kinds, between spaces or commas.</param>
    /// <param name="description">The owner's own words.</param>
    internal static TypedWebhook Of(string? url, StringValues? kinds, string? others, string? description) => new(
        (url ?? "").Trim(),
        [
            .. (kinds ?? default).OfType<string>(),
            .. (others ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries),
        ],
        (description ?? "").Trim());

    /// <summary>One that is set.</summary>
    internal static TypedWebhook Of(WebhookView set) => new(set.Url, set.Kinds, set.Description ?? "");

    internal WebhookTerms ToTerms() =>
        new WebhookRequest(Url, Kinds, Description.Length == 0 ? null : Description).ToTerms();
}
