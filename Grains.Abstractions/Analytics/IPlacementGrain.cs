namespace LytSlot.Analytics;

/// <summary>The numbers of one published order. Key: <see cref="PlacementKey"/>.</summary>
[Alias("lyt.IPlacementGrain")]
public interface IPlacementGrain : IGrainWithStringKey
{
    /// <summary>All that is known. Refuses with <c>order.not_found</c>, <c>placement.not_published</c>.</summary>
    /// <remarks>Callers: members of its tenant, its advertiser, admins.</remarks>
    [Alias("Report")]
    Task<Outcome<PlacementReport>> Report(CancellationToken cancel);

    /// <summary>
    /// Keeps the views that were read somewhere, in place of those entered before. Refuses with
    /// <c>order.not_found</c>, <c>placement.not_published</c>, <c>placement.bad_views</c>.
    /// </summary>
    /// <remarks>Callers: owners and managers of its tenant.</remarks>
    [Alias("EnterViews")]
    Task<Outcome<PlacementReport>> EnterViews(EnteredViews views);
}
