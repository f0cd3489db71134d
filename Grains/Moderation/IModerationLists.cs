using LytSlot.Moderation;
using LytSlot.Queries;

namespace LytSlot.Grains.Moderation;

/// <summary>What waits for admins, over all tenants.</summary>
internal interface IModerationLists
{
    /// <summary>Paid orders that wait, who waits longest first; null when the cursor is not one of ours.</summary>
    Task<ModerationPage?> Queue(Page page, CancellationToken cancel);
}
