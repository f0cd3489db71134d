using System.Collections.Immutable;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Grains.Moderation;
using LytSlot.Moderation;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Moderation;

/// <summary>The platform's rules, as the grain keeps them.</summary>
public sealed class ModerationGrainTests(ClusterFixture fixture)
{
    private static readonly Caller Admin = Caller.Admin(TestCluster.Admin);

    private TestCluster Cluster => fixture.Cluster;

    private IModerationGrain Rules => Cluster.Client.GetGrain<IModerationGrain>(ModerationKey.Only);

    [Fact]
    public async Task Rules_are_set_once_by_who_read_them_last()
    {
        var word = NewWord();
        var before = (await Market.As(Admin, Rules.Read)).Value!;

        var set = await Set([word, $"  {word.ToUpperInvariant()} "], ["HTTPS://T.me/Bets_2/7"], before.Version);
        var again = await Set([word], ["@bets_2"], before.Version);
        var late = await Set([], [], before.Version);

        Assert.Equal((before.Version + 1, before.Version + 1), (set.Value!.Version, again.Value!.Version));
        Assert.Equal([word], set.Value.Words);
        Assert.Equal(["@bets_2"], set.Value.Links);
        Assert.Equal("moderation.rules_changed", late.Refusal?.Code);
        var fact = Cluster.Disk.Facts(ModerationKey.Only)[^1];
        Assert.Equal(("rules_set", $"admin:{TestCluster.Admin}"), (fact.Kind, fact.Actor));
        Assert.Contains(word, fact.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("rules_set", Cluster.Disk.Stored("moderation", ModerationKey.Only)!,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failed_write_leaves_the_rules_as_stored_and_can_be_repeated()
    {
        var word = NewWord();
        var before = (await Market.As(Admin, Rules.Read)).Value!;
        await Cluster.FailNextWrite(ModerationKey.Only);

        await Assert.ThrowsAnyAsync<Exception>(() => Set([word], [], before.Version));
        var kept = (await Market.As(Admin, Rules.Read)).Value!;
        var repeated = await Set([word], [], before.Version);

        Assert.Equal((before.Version, before.Words.Length), (kept.Version, kept.Words.Length));
        Assert.Equal([word], repeated.Value!.Words);
        Assert.Equal([word], Cluster.Disk.Read<ModerationState>("moderation", ModerationKey.Only).Words);
    }

    [Fact]
    public async Task Nobody_but_admins_reads_tries_or_changes_them()
    {
        var market = await Market.Open(Cluster);
        var facts = Cluster.Disk.Facts(ModerationKey.Only).Count;
        foreach (var caller in new[] { market.Manager, Caller.Person(market.Advertiser), Caller.Guest })
        {
            Assert.Equal("caller.admin_needed", (await Market.As(caller, Rules.Read)).Refusal?.Code);
            Assert.Equal("caller.admin_needed", (await Market.As(caller, () => Rules.Judge("a"))).Refusal?.Code);
            Assert.Equal(
                "caller.admin_needed", (await Market.As(caller, () => Rules.Revise([], [], null))).Refusal?.Code);
        }

        Assert.Equal(facts, Cluster.Disk.Facts(ModerationKey.Only).Count);
    }

    [Fact]
    public async Task Text_is_tried_by_the_rules_as_they_are()
    {
        var word = NewWord();
        await Set([word], [], null);

        var found = await Market.As(Admin, () => Rules.Judge($"тут {word}!"));
        var clean = await Market.As(Admin, () => Rules.Judge("тут ничего"));

        Assert.Equal((word, PostPart.Text), (found.Value!.Findings[0].Rule, found.Value.Findings[0].Part));
        Assert.Empty(clean.Value!.Findings);
        Assert.Equal("creative.empty", (await Market.As(Admin, () => Rules.Judge(" "))).Refusal?.Code);
        Assert.Equal("creative.bad_text", (await Market.As(Admin, () => Rules.Judge("a\0"))).Refusal?.Code);
    }

    private static string NewWord() => $"слово{Guid.NewGuid():N}";

    private Task<Outcome<ModerationRulesView>> Set(
        ImmutableArray<string> words, ImmutableArray<string> links, int? version) =>
        Market.As(Admin, () => Rules.Revise(words, links, version));
}
