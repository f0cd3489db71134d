using System.Collections.Immutable;
using LytSlot.Orders;

namespace LytSlot.Grains.Tenants;

/// <summary>Which refund steps a tenant may set. Pure.</summary>
internal static class RefundSteps
{
    private const int Most = 6;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    private static readonly Refusal Bad = new(
        RefusalKind.Invalid,
        "tenant.bad_refund_steps",
        "At most 6 steps of 0 to 365 days and 0 to 100 percent, none twice, more time never worth less.");

    /// <summary>The steps as they are kept, most time first.</summary>
    public static ImmutableArray<RefundStep> Sorted(ImmutableArray<RefundStep> steps) =>
        steps.IsDefault ? [] : [.. steps.OrderByDescending(step => step.Before)];

    /// <summary>What is wrong with sorted steps; null when nothing is.</summary>
    public static Refusal? Objection(ImmutableArray<RefundStep> steps) =>
        steps.Length > Most
        || steps.Any(step => step.Before < TimeSpan.Zero || step.Before > Longest || step.Percent is < 0 or > 100)
        || steps.Zip(steps.Skip(1), (more, less) => more.Before == less.Before || more.Percent < less.Percent)
            .Any(isWrong => isWrong)
            ? Bad
            : null;
}
