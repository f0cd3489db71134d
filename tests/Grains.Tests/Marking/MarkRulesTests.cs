using LytSlot.Creatives;
using LytSlot.Grains.Marking;
using LytSlot.Marking;

namespace LytSlot.Grains.Tests.Marking;

public sealed class MarkRulesTests
{
    private static readonly MarkingData Romashka = new("ООО «Ромашка»", "7707083893", "2VtzqxKnJ3b");
    private static readonly PostContent Coffee = new(PostText.Plain("Кофе"), [], [], false, true);

    [Theory]
    [InlineData("2VtzqxKnJ3b", "2VtzqxKnJ3b")]
    [InlineData("  erid: 2VtzqxKnJ3b ", "2VtzqxKnJ3b")]
    [InlineData("ERID=LjN8K-a_b", "LjN8K-a_b")]
    public void Erid_is_read_as_pasted(string typed, string read) => Assert.Equal(read, MarkRules.Erid(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abcd")]
    [InlineData("2Vtzq KnJ3b")]
    [InlineData("2VtzqxКириллица")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    [InlineData("2VtzqxKnJ3b\n=1+1")]
    [InlineData("2Vtzqx\u212AnJ3b")]
    public void What_is_no_erid_is_none(string? typed) => Assert.Null(MarkRules.Erid(typed));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("x")]
    [InlineData("ООО\nРомашка")]
    [InlineData("ООО\u2028Ромашка")]
    [InlineData("ООО\0")]
    [InlineData("ООО \u202Eакшамор")]
    public void What_is_no_name_is_none(string? typed) => Assert.Null(MarkRules.LegalName(typed));

    [Fact]
    public void Data_are_kept_in_one_spelling_or_refused()
    {
        var typed = new MarkingData(" ООО «Ромашка» ", "ИНН 7707083893", "erid: 2VtzqxKnJ3b");

        Assert.Equal(Romashka, MarkRules.Check(typed).Value);
        Assert.Equal("marking.bad_name", MarkRules.Check(typed with { LegalName = "" }).Refusal?.Code);
        Assert.Equal("marking.bad_tax_id", MarkRules.Check(typed with { TaxId = "7707083894" }).Refusal?.Code);
        Assert.Equal("marking.bad_erid", MarkRules.Check(typed with { Erid = "?" }).Refusal?.Code);
    }

    [Theory]
    [InlineData(MarkingPolicy.Off, false, "Кофе, erid: 2VtzqxKnJ3b", null)]
    [InlineData(MarkingPolicy.Required, true, "Кофе", null)]
    [InlineData(MarkingPolicy.Required, false, "Кофе", "marking.needed")]
    [InlineData(MarkingPolicy.Forbidden, false, "Кофе", null)]
    [InlineData(MarkingPolicy.Forbidden, true, "Кофе", null)]
    [InlineData(MarkingPolicy.Forbidden, false, "Кофе, ERID : 2VtzqxKnJ3b", "marking.forbidden")]
    public void Policy_says_which_posts_are_taken(MarkingPolicy policy, bool isSaid, string text, string? code)
    {
        var terms = new MarkTerms(policy, "ru");
        var content = Coffee with { Text = PostText.Plain(text) };

        Assert.Equal(code, MarkRules.Objection(terms, isSaid ? Romashka : null, content)?.Code);
        Assert.Equal(
            policy is MarkingPolicy.Required && isSaid, MarkRules.Mark(terms, isSaid ? Romashka : null) is not null);
    }

    [Fact]
    public void Erid_in_a_link_or_button_is_one_as_well()
    {
        const string Url = "https://example.org/?a=1&erid=2VtzqxKnJ3b";
        var terms = new MarkTerms(MarkingPolicy.Forbidden, "en");
        var linked = Coffee with { Text = new("Кофе", [new("text_link", 0, 4, Url, null, null)]) };

        Assert.Equal("marking.forbidden", MarkRules.Objection(terms, null, linked)?.Code);
        Assert.Equal(
            "marking.forbidden", MarkRules.Objection(terms, null, Coffee with { Buttons = [new("Да", Url)] })?.Code);
    }
}
