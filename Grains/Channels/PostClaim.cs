using System.Collections.Immutable;

namespace LytSlot.Grains.Channels;

/// <summary>The messages of an order's post.</summary>
/// <param name="Order">The order's id.</param>
/// <param name="Messages">One, or those of an album.</param>
internal sealed record PostClaim(Guid Order, ImmutableArray<int> Messages);
