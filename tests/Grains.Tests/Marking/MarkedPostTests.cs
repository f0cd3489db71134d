using System.Collections.Immutable;
using LytSlot.Creatives;
using LytSlot.Grains.Creatives;
using LytSlot.Grains.Marking;
using LytSlot.Grains.Publishing;
using LytSlot.Marking;

namespace LytSlot.Grains.Tests.Marking;

/// <summary>The post with its mark: together within the limits, or not taken at all.</summary>
public sealed class MarkedPostTests
{
    private static readonly MarkTerms Required = new(MarkingPolicy.Required, "ru");
    private static readonly MarkingData Romashka = new("ООО «Ромашка»", "7707083893", "2VtzqxKnJ3b");

    private static readonly ImmutableArray<PostMedia> Photo = [new(MediaKind.Photo, "f", "u")];
    private static readonly ImmutableArray<PostMedia> Album = [.. Photo, new(MediaKind.Video, "g", "v")];

    [Theory]
    [InlineData("ru", "7707083893", "Реклама. ООО «Ромашка», ИНН 7707083893, erid: 2VtzqxKnJ3b")]
    [InlineData("en", "7707083893", "Advertisement. ООО «Ромашка», INN 7707083893, erid: 2VtzqxKnJ3b")]
    [InlineData("ru", "KZ 123", "Реклама. ООО «Ромашка», налоговый номер KZ 123, erid: 2VtzqxKnJ3b")]
    [InlineData("en", "KZ 123", "Advertisement. ООО «Ромашка», tax id KZ 123, erid: 2VtzqxKnJ3b")]
    public void Mark_reads_in_the_channels_language(string language, string taxId, string expected) =>
        Assert.Equal(expected, MarkTexts.Of(Romashka with { TaxId = taxId }, language).Text);

    /// <summary>Once the mark was put behind a text that was then cut at 4096: the mark could vanish.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Mark_is_never_cut_whatever_the_length_of_the_text(bool hasMedium)
    {
        var mark = MarkTexts.Of(Romashka, "ru");
        var most = hasMedium ? 1024 : 4096;
        var taken = 0;
        for (var length = most - 200; length <= most; length++)
        {
            var content = Post(new string('я', length), hasMedium ? Photo : []);
            var post = MarkedPost.Of(content, mark);

            Assert.EndsWith("\n\n" + mark.Text, post.Text.Text, StringComparison.Ordinal);
            Assert.StartsWith(content.Text.Text, post.Text.Text, StringComparison.Ordinal);
            var isTaken = MarkRules.Objection(Required, Romashka, content) is null;
            Assert.Equal(post.Text.Text.Length <= most, isTaken);
            Assert.True(!isTaken || CreativeRules.Objection(post) is null);
            taken += isTaken ? 1 : 0;
        }

        Assert.Equal(201 - 2 - mark.Text!.Length, taken);
    }

    /// <summary>A post that is taken before its erid is known has room for the longest one.</summary>
    [Fact]
    public void Erid_that_comes_later_always_fits()
    {
        var later = Romashka with { Erid = null };
        var content = Post(new string('a', MarkedPost.MostText(4096, MarkTexts.Length(later, "ru"))), []);
        var longest = MarkTexts.Of(Romashka with { Erid = new string('x', MarkRules.LongestErid) }, "ru");

        Assert.Null(MarkRules.Objection(Required, later, content));
        Assert.Equal(4096, MarkedPost.Of(content, longest).Text.Text.Length);
        Assert.Equal(
            "marking.no_room", MarkRules.Objection(Required, later, Post(content.Text.Text + "a", []))?.Code);
    }

    [Fact]
    public void Length_counts_in_utf16_units()
    {
        var room = MarkedPost.MostText(4096, MarkTexts.Length(Romashka, "ru"));
        var smileys = string.Concat(Enumerable.Repeat("😀", room / 2));

        Assert.Null(MarkRules.Objection(Required, Romashka, Post(smileys, [])));
        Assert.Equal("marking.no_room", MarkRules.Objection(Required, Romashka, Post(smileys + "😀", []))?.Code);
    }

    [Fact]
    public void Mark_stands_alone_under_a_medium_without_words_and_in_the_caption_of_an_album()
    {
        var mark = MarkTexts.Of(Romashka, "ru");

        Assert.Equal(mark.Text, MarkedPost.Of(Post("", Photo), mark).Text.Text);
        Assert.Equal($"Кофе\n\n{mark.Text}", MarkedPost.Of(Post("Кофе", Album), mark).Text.Text);
    }

    [Fact]
    public void Entities_stay_where_they_are()
    {
        TextEntity bold = new("bold", 0, 4, null, null, null);
        var content = Post("Кофе", []) with { Text = new("Кофе", [bold]) };

        Assert.Equal([bold], MarkedPost.Of(content, MarkTexts.Of(Romashka, "ru")).Text.Entities);
    }

    /// <summary>A post that stands without its mark, or with another, is not the one that was approved.</summary>
    [Fact]
    public void Fingerprint_covers_the_mark()
    {
        var content = Post("Кофе", Photo);
        string?[] prints =
        [
            ContentFingerprint.Loose(content),
            ContentFingerprint.Loose(MarkedPost.Of(content, MarkTexts.Of(Romashka, "ru"))),
            ContentFingerprint.Loose(MarkedPost.Of(content, MarkTexts.Of(Romashka with { Erid = "other1" }, "ru"))),
        ];

        Assert.Equal(3, prints.Distinct().Count());
    }

    private static PostContent Post(string text, ImmutableArray<PostMedia> media) =>
        new(PostText.Plain(text), media, [], false, true);
}
