using System.Collections.Immutable;
using LytSlot.ApiHost.Orders;

namespace LytSlot.ApiHost.Admin;

/// <summary>What the rules find in a text.</summary>
/// <param name="Findings">What was found, up to 10; empty: it would pass.</param>
internal sealed record ModerationTrialResponse(ImmutableArray<FindingResponse> Findings);
