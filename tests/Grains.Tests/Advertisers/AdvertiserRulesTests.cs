using CsCheck;
using LytSlot.Advertisers;
using LytSlot.Grains.Advertisers;

namespace LytSlot.Grains.Tests.Advertisers;

public sealed class AdvertiserRulesTests
{
    private static readonly DateTimeOffset Noon = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly AdvertiserKey Key = new(Guid.CreateVersion7(), 7);

    private static readonly string?[] Notes = [null, " ", "Спорил", " Спорил "];

    [Fact]
    public void Every_change_is_one_fact_and_nothing_else_is() => Gen
        .Select(Gen.Enum<Standing>(), Gen.Int[0, 3], Gen.Long[1, 5])
        .Array[1, 30]
        .Sample(
            steps =>
            {
                var state = new AdvertiserState();
                foreach (var (standing, note, by) in steps)
                {
                    var next = AdvertiserRules.Listed(state, Key, standing, Notes[note], by, By(by));
                    var words = note < 2 ? null : "Спорил";
                    Assert.Equal((state.Status, state.Note) == (standing, words), next is null);
                    state = next ?? state;
                    Assert.Equal((standing, words), (state.Status, state.Note));
                    Assert.Null(AdvertiserRules.Listed(state, Key, standing, Notes[note], 9, By(9)));
                    if (next is not null)
                    {
                        var fact = Assert.Single(next.Events);
                        Assert.Equal((next.Version, $"member:{by}", words), (fact.Sequence, fact.Actor, fact.Reason));
                        Assert.Equal((by, Noon), (next.SetBy, next.SetAt));
                    }
                }
            },
            iter: Samples.Of(500));

    private static Stamp By(long member) => new(Noon, $"member:{member}", false, null);
}
