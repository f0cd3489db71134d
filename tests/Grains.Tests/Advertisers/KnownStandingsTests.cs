using System.Collections.Immutable;
using CsCheck;
using LytSlot.Advertisers;
using LytSlot.Grains.Advertisers;

namespace LytSlot.Grains.Tests.Advertisers;

/// <summary>A calendar hears, looks up, and hears while it looks up, in any order, late and twice.</summary>
public sealed class KnownStandingsTests
{
    private const int People = 3;

    [Fact]
    public void Calendar_knows_the_newest_of_what_it_was_told_and_what_it_looked_up() => Gen
        .Select(Gen.Int[0, 4], Gen.Int[0, People - 1], Gen.Enum<Standing>())
        .Array[1, 60]
        .Sample(
            steps =>
            {
                var stored = new Dictionary<long, AdvertiserStanding>();
                var unheard = new List<AdvertiserStanding>();
                var known = KnownStandings.Nothing.LookedUp(KnownStandings.Nothing, []);
                (KnownStandings Before, ImmutableArray<AdvertiserStanding> Listed)? asked = null;
                foreach (var (kind, person, standing) in steps)
                {
                    switch (kind)
                    {
                        case 0:
                            stored[person] = new(person, standing, stored.GetValueOrDefault(person)?.Version + 1 ?? 1);
                            unheard.Add(stored[person]);
                            break;
                        case 1 when unheard.Count > 0:
                            known = known.Told(unheard[person % unheard.Count]);
                            break;
                        case 2:
                            asked ??= (known, Listed(stored));
                            break;
                        case 3 when asked is { } answer:
                            known = known.LookedUp(answer.Before, answer.Listed);
                            asked = null;
                            break;
                        case 4 when stored.Count > 0:
                            // Told at once, whatever is under way: that counts from now on.
                            var newest = stored.Values.ElementAt(person % stored.Count);
                            known = known.Told(newest);
                            if (asked is { } open)
                            {
                                known = known.LookedUp(open.Before, open.Listed);
                                asked = null;
                            }

                            Assert.Equal(newest.Standing, known.Of(newest.Advertiser));
                            break;
                    }
                }

                known = known.LookedUp(known, Listed(stored));
                Assert.All(stored.Values, one => Assert.Equal(one.Standing, known.Of(one.Advertiser)));
                Assert.Equal(Standing.None, known.Of(People));
            },
            iter: Samples.Of(2_000));

    [Fact]
    public void Lists_that_are_too_long_are_not_kept_but_for_the_last_changes()
    {
        var listed = Enumerable.Range(1, KnownStandings.Most + 1)
            .Select(i => new AdvertiserStanding(i, Standing.Blocked, 1)).ToImmutableArray();
        var whole = KnownStandings.Nothing.LookedUp(KnownStandings.Nothing, listed[1..]);

        var known = whole.LookedUp(whole, listed).Told(new(5, Standing.Allowed, 2));

        Assert.Equal((Standing.Blocked, Standing.None), (whole.Of(2), whole.Of(-1)));
        Assert.Equal((null, Standing.Allowed), (known.Of(2), known.Of(5)));
        Assert.Null(known.LookedUp(known, listed).Of(5));
        Assert.Null(KnownStandings.Nothing.Of(2));
    }

    private static ImmutableArray<AdvertiserStanding> Listed(Dictionary<long, AdvertiserStanding> stored) =>
        [.. stored.Values.Where(one => one.Standing is not Standing.None)];
}
