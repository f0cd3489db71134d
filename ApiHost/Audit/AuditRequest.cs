using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using LytSlot.Accounting;
using LytSlot.Audit;

namespace LytSlot.ApiHost.Audit;

/// <summary>Which entries of the audit log, and which part of their list.</summary>
/// <param name="Month">Of this month of UTC, as <c>2026-03</c>; absent: the running one.</param>
/// <param name="Thing">
/// Only of one kind of thing: <c>order</c>, <c>channel</c>, <c>tenant</c>, <c>payout</c>, <c>promo_code</c>,
/// <c>advertiser</c>, <c>confirmation</c>, <c>webhooks</c>; absent: all.
/// </param>
/// <param name="Person">Only what this Telegram user did; absent: everybody.</param>
/// <param name="System">Whether what nobody did by hand is told as well.</param>
/// <param name="After">The member <c>next</c> of the page before; absent for the first page.</param>
/// <param name="Limit">How many entries, 1 to 100.</param>
public sealed record AuditRequest(
    string? Month = null,
    string? Thing = null,
    [property: Range(1, long.MaxValue)] long? Person = null,
    [property: DefaultValue(false)] bool System = false,
    [property: MaxLength(256)] string? After = null,
    [property: Range(1, 100), DefaultValue(50)] int Limit = 50)
{
    /// <summary>The kinds of things that the log is of.</summary>
    internal static readonly string[] Things =
        ["order", "channel", "tenant", "payout", "promo_code", "advertiser", "confirmation", "webhooks"];

    /// <summary>What the cluster is asked for; false when that means nothing.</summary>
    /// <param name="running">The running month.</param>
    /// <param name="filter">What to ask for.</param>
    /// <param name="wrong">Otherwise the parameter that is wrong; else empty.</param>
    internal bool TryFilter(Month running, [NotNullWhen(true)] out AuditFilter? filter, out string wrong)
    {
        var month = running;
        wrong = Month is not null && !LytSlot.Accounting.Month.TryParse(Month, out month) ? "month"
            : Thing is not null && !Things.Contains(Thing) ? "thing"
            : "";
        filter = wrong.Length == 0 ? new AuditFilter(month, Thing, Person, System) : null;
        return filter is not null;
    }
}
