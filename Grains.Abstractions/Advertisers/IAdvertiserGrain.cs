namespace LytSlot.Advertisers;

/// <summary>
/// An advertiser as one tenant sees them: whether they are on its allow list or its block list. Nobody else learns it,
/// the advertiser neither. Key: <see cref="AdvertiserKey"/>.
/// </summary>
[Alias("lyt.IAdvertiserGrain")]
public interface IAdvertiserGrain : IGrainWithStringKey
{
    /// <summary>Reads it; whom nobody ever listed is on no list. Refuses with <c>advertiser.not_found</c>.</summary>
    /// <remarks>Callers: members of the tenant, admins.</remarks>
    [Alias("Read")]
    Task<Outcome<AdvertiserView>> Read();

    /// <summary>
    /// Puts the advertiser on a list, or takes them off, for what is booked from then on; orders that were placed stay
    /// as they are. The same again changes nothing. Refuses with <c>advertiser.not_found</c>,
    /// <c>advertiser.bad_note</c>.
    /// </summary>
    /// <param name="standing">The list.</param>
    /// <param name="note">Why, for the tenant alone, up to 500 characters; null for nothing said.</param>
    /// <remarks>Callers: owners and managers of the tenant.</remarks>
    [Alias("SetStanding")]
    Task<Outcome<AdvertiserView>> SetStanding(Standing standing, string? note);

    /// <summary>What a booking must know.</summary>
    /// <remarks>Callers: the system only.</remarks>
    [Alias("Standing")]
    Task<AdvertiserStanding> Standing();
}
