using System.Collections.Immutable;
using LytSlot.Grains.Moderation;

namespace LytSlot.Grains.Tests.Moderation;

public sealed class RulesEditTests
{
    private static readonly Stamp Now = new(
        new DateTimeOffset(2027, 3, 1, 12, 0, 0, TimeSpan.Zero), "admin:5", ByAdvertiser: false, null);

    private static readonly ModerationState Old = new() { Words = ["казино"], Links = ["bets.example"], Version = 3 };

    [Fact]
    public void Rules_are_kept_as_they_were_written_but_tidied()
    {
        var set = Set(
            ["  Быстр*   заработ* ", "казино", "КАЗИН0", "18+"],
            ["HTTPS://www.Bets.example/x?y", "*.bit.ly", "t.me/Bets", "@bets", "казино.рф", "bets.example:8080"]);

        Assert.Equal(["Быстр* заработ*", "казино", "18+"], set.Words);
        Assert.Equal(["www.bets.example", "bit.ly", "@bets", "казино.рф", "bets.example"], set.Links);
        Assert.Equal((4, Now.At, 5L), (set.Version, set.ChangedAt, set.ChangedBy));
    }

    [Fact]
    public void Change_leaves_who_did_what()
    {
        var fact = Assert.Single(Set(["ставки*"], ["bets.example"]).Events);

        Assert.Equal((4, "rules_set", "admin:5"), (fact.Sequence, fact.Kind, fact.Actor));
        Assert.Equal("1 came, 1 went: +ставки*, -казино", fact.Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("!?")]
    [InlineData("*")]
    [InlineData("ка*")]
    [InlineData("каз*но")]
    [InlineData("* казино")]
    [InlineData("каз\0ино")]
    [InlineData(null)]
    public void Word_that_is_none_is_refused(string? word) =>
        Assert.Equal("moderation.bad_word", Refused(["казино", word!], []));

    [Fact]
    public void Word_has_its_longest() =>
        Assert.Equal("moderation.bad_word", Refused([new string('а', 65)], []));

    [Theory]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData("com")]
    [InlineData("ex ample.com")]
    [InlineData("@ab")]
    [InlineData("@имя")]
    [InlineData("t.me/+AbCdEf")]
    [InlineData("https://a@b.example")]
    [InlineData("-.example")]
    [InlineData(null)]
    public void Link_that_is_none_is_refused(string? link) =>
        Assert.Equal("moderation.bad_link", Refused([], ["bets.example", link!]));

    [Fact]
    public void There_are_so_many_at_most()
    {
        ImmutableArray<string> many = [.. Enumerable.Range(0, 501).Select(number => $"слово{number}")];

        Assert.Equal("moderation.too_many", Refused(many, []));
        Assert.Equal("moderation.too_many", Refused([], many));
        Assert.Equal("moderation.too_many", Refused(default, []));
        Assert.Equal(500, Set(many[1..], []).Words.Length);
    }

    [Fact]
    public void What_was_read_before_somebody_elses_change_is_refused_unless_it_says_the_same()
    {
        Assert.Equal("moderation.rules_changed", RulesEdit.Set(Old, ["x1"], [], 2, 5, Now).Refusal?.Code);
        Assert.Equal(default, RulesEdit.Set(Old, Old.Words, Old.Links, 2, 5, Now));
        Assert.NotNull(RulesEdit.Set(Old, ["x1"], [], 3, 5, Now).Event);
    }

    private static ModerationState Set(ImmutableArray<string> words, ImmutableArray<string> links) =>
        RulesEdit.Set(Old, words, links, null, 5, Now).Event!;

    private static string? Refused(ImmutableArray<string> words, ImmutableArray<string> links) =>
        RulesEdit.Set(Old, words, links, null, 5, Now).Refusal?.Code;
}
