using LytSlot.Queries;

namespace LytSlot.Moderation;

/// <summary>What waits for the platform's admins. Stateless; key: <see cref="QueryKey.Only"/>.</summary>
[Alias("lyt.IModerationQueries")]
public interface IModerationQueries : IGrainWithStringKey
{
    /// <summary>
    /// The paid orders of all tenants that wait for an admin, who waits longest first. Refuses with
    /// <c>caller.admin_needed</c>, <c>query.bad_page</c>.
    /// </summary>
    /// <remarks>Callers: admins.</remarks>
    [Alias("Queue")]
    Task<Outcome<ModerationPage>> Queue(Page page, CancellationToken cancel);
}
