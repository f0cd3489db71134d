using LytSlot.Accounting;

namespace LytSlot.Audit;

/// <summary>Which entries of the audit log.</summary>
/// <param name="Month">Of this month of UTC.</param>
/// <param name="Thing">Only of this kind of thing, snake_case; null: all.</param>
/// <param name="Person">Only what this Telegram user did; null: everybody.</param>
/// <param name="WithSystem">Also what nobody did by hand.</param>
[GenerateSerializer, Immutable, Alias("lyt.AuditFilter")]
public sealed record AuditFilter(
    [property: Id(0)] Month Month,
    [property: Id(1)] string? Thing,
    [property: Id(2)] long? Person,
    [property: Id(3)] bool WithSystem);
