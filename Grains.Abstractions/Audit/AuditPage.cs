using System.Collections.Immutable;

namespace LytSlot.Audit;

/// <summary>A page of what happened in a tenant.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Next">Cursor of the next page; null at the end.</param>
[GenerateSerializer, Immutable, Alias("lyt.AuditPage")]
public sealed record AuditPage(
    [property: Id(0)] ImmutableArray<AuditEntry> Entries,
    [property: Id(1)] string? Next);
