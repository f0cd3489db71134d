using System.Collections.Immutable;
using LytSlot.Advertisers;
using LytSlot.Queries;

namespace LytSlot.Grains.Advertisers;

/// <summary>Lists of advertisers, from the database.</summary>
internal interface IAdvertiserLists
{
    /// <summary>
    /// A tenant's advertisers by id, read under row-level security; null when the cursor is not one of ours.
    /// </summary>
    Task<AdvertiserPage?> OfTenant(Guid tenant, AdvertiserFilter filter, Page page, CancellationToken cancel);

    /// <summary>One of them, read the same way; null for who never ordered nor was listed.</summary>
    Task<AdvertiserRow?> Find(Guid tenant, long advertiser, CancellationToken cancel);

    /// <summary>
    /// What an order that is placed for somebody must know of them, asked as the cluster itself; null for who never
    /// ordered with the tenant nor was listed. Held orders are all to come: those of before <paramref name="now"/> are
    /// not looked at.
    /// </summary>
    Task<KnownAdvertiser?> Known(Guid tenant, long advertiser, DateTimeOffset now);

    /// <summary>Who is on a list of the tenant, for its calendars; at most so many.</summary>
    Task<ImmutableArray<AdvertiserStanding>> Listed(Guid tenant, int most);
}
