using LytSlot.Advertisers;

namespace LytSlot.Grains.Advertisers;

/// <summary>The lists' rules. Pure.</summary>
internal static class AdvertiserRules
{
    /// <summary>How many unpaid orders an advertiser may have with a tenant that places one more for them.</summary>
    public const int MostHeld = 5;

    private const int LongestNote = 500;

    private const int LongestName = 128;

    /// <summary>What is wrong with a note; null when nothing is.</summary>
    public static Refusal? Objection(string? note) =>
        note is null || CleanText.Fits(note, 0, LongestNote) ? null : AdvertiserRefusals.BadNote;

    /// <summary>What is wrong with a search; null when nothing is.</summary>
    public static Refusal? Objection(AdvertiserFilter filter) =>
        filter.Name is null || CleanText.Fits(filter.Name, 1, LongestName) ? null : AdvertiserRefusals.BadName;

    /// <summary>
    /// What forbids placing one more order for somebody; null when nothing does. A limit for those who pester people,
    /// not a ledger: orders that are placed at one moment don't see each other.
    /// </summary>
    /// <param name="known">What the tenant's own orders and lists say of them; null: nothing.</param>
    public static Refusal? MayPlaceFor(KnownAdvertiser? known) => known switch
    {
        null => AdvertiserRefusals.NotFound,
        { Standing: Standing.Blocked } => AdvertiserRefusals.Blocked,
        { Held: >= MostHeld } => AdvertiserRefusals.TooManyHeld,
        _ => null,
    };

    /// <summary>The advertiser on that list; null when that is how it is.</summary>
    public static AdvertiserState? Listed(
        AdvertiserState state, AdvertiserKey key, Standing standing, string? note, long by, Stamp stamp)
    {
        var words = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        var version = state.Version + 1;
        return state.Status == standing && state.Note == words
            ? null
            : state with
            {
                Status = standing,
                TenantId = key.Tenant,
                AdvertiserId = key.Advertiser,
                Note = words,
                SetBy = by,
                SetAt = stamp.At,
                Version = version,
                Events = [new(version, Kind(standing), stamp.At, stamp.Actor, words, stamp.Trace)],
            };
    }

    public static AdvertiserView View(AdvertiserKey key, AdvertiserState state) =>
        new(key, state.Status, state.Note, state.SetBy, state.SetAt);

    /// <summary>What the fact is called that put somebody there.</summary>
    public static string Kind(Standing standing) => standing switch
    {
        Standing.None => "taken_off",
        Standing.Allowed => "allowed",
        Standing.Blocked => "blocked",
    };
}
