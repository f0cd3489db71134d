using System.Collections.Immutable;
using LytSlot.Advertisers;
using LytSlot.Grains.Calendar;

namespace LytSlot.Grains.Advertisers;

/// <summary>
/// What a calendar knows of its tenant's lists, so that a booking needs to ask nobody. Lists that are longer than
/// <see cref="Most"/> are not kept: then it knows of the last changes only and asks about everybody else. Pure.
/// </summary>
/// <param name="Known">Those on a list, and who was taken off one since the last look.</param>
/// <param name="IsWhole">Whether everybody else is on none.</param>
internal sealed record KnownStandings(ImmutableDictionary<long, AdvertiserStanding> Known, bool IsWhole)
{
    public const int Most = 1_000;

    /// <summary>Before the first look.</summary>
    public static readonly KnownStandings Nothing = new(ImmutableDictionary<long, AdvertiserStanding>.Empty, false);

    /// <summary>On which list they are; null when that must be asked.</summary>
    public Standing? Of(long advertiser) => Known.TryGetValue(advertiser, out var known) ? known.Standing
        : IsWhole ? Standing.None
        : null;

    /// <summary>After a change was told; an older version than known is ignored.</summary>
    public KnownStandings Told(AdvertiserStanding change) =>
        Known.TryGetValue(change.Advertiser, out var known) && known.Version >= change.Version
            ? this
            : this with { Known = Known.SetItem(change.Advertiser, change) };

    /// <summary>After a look into the database, and on top what was told while it was asked.</summary>
    /// <param name="before">What was known when it was asked.</param>
    /// <param name="listed">Its answer, of up to one more than <see cref="Most"/>.</param>
    public KnownStandings LookedUp(KnownStandings before, ImmutableArray<AdvertiserStanding> listed)
    {
        var isWhole = listed.Length <= Most;
        var stored = (isWhole ? listed : []).ToImmutableDictionary(one => one.Advertiser);
        return new(CalendarBooking.Merge(before.Known, Known, stored, one => one.Version), isWhole);
    }
}
