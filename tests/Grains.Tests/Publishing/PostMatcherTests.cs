using LytSlot.Grains.Publishing;

namespace LytSlot.Grains.Tests.Publishing;

public sealed class PostMatcherTests
{
    private static readonly DateTimeOffset At = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Single_message_is_a_post()
    {
        var matcher = new PostMatcher("a", 1);

        Assert.Null(matcher.Next(1, Stands("b")));
        var found = matcher.Next(2, Stands("a"));

        Assert.Equal([2], found!.Messages);
        Assert.Equal(("strict a", At), (found.Fingerprint, found.PostedAt));
    }

    [Fact]
    public void Album_is_its_messages_in_a_row()
    {
        var matcher = new PostMatcher("a.b.c", 3);

        Assert.Null(matcher.Next(4, Stands("a")));
        Assert.Null(matcher.Next(5, Stands("b")));
        var found = matcher.Next(6, Stands("c"));

        Assert.Equal([4, 5, 6], found!.Messages);
        Assert.Equal("strict a.strict b.strict c", found.Fingerprint);
    }

    [Fact]
    public void Album_that_begins_anew_is_found()
    {
        var matcher = new PostMatcher("a.b", 2);

        matcher.Next(1, Stands("a"));
        matcher.Next(2, Stands("a"));

        Assert.Equal([2, 3], matcher.Next(3, Stands("b"))!.Messages);
        Assert.True(matcher.SawPieces);
    }

    /// <summary>The same picture twice: what is seen first may be a piece of something else.</summary>
    [Fact]
    public void Album_that_begins_within_what_was_seen_is_found()
    {
        var matcher = new PostMatcher("a.a.b", 3);

        matcher.Next(1, Stands("a"));
        matcher.Next(2, Stands("a"));
        matcher.Next(3, Stands("a"));

        Assert.Equal([2, 3, 4], matcher.Next(4, Stands("b"))!.Messages);
        Assert.True(matcher.SawPieces);
    }

    [Fact]
    public void Two_albums_that_are_alike_are_two_posts()
    {
        var matcher = new PostMatcher("a.b", 2);

        matcher.Next(1, Stands("a"));
        var first = matcher.Next(2, Stands("b"));
        matcher.Next(3, Stands("a"));
        var second = matcher.Next(4, Stands("b"));
        matcher.End();

        Assert.Equal((1, 3, false), (first!.Messages[0], second!.Messages[0], matcher.SawPieces));
    }

    [Fact]
    public void Pieces_of_an_album_are_no_post_but_are_noticed()
    {
        var matcher = new PostMatcher("a.b", 2);

        Assert.Null(matcher.Next(1, Stands("a")));
        Assert.Null(matcher.Next(2, new ProbeResult.Missing()));
        matcher.End();

        Assert.True(matcher.SawPieces);
    }

    [Fact]
    public void What_was_forwarded_into_the_channel_is_never_ours() => Assert.Null(
        new PostMatcher("a", 1).Next(1, new ProbeResult.Stands("strict a", "a", null)));

    private static ProbeResult.Stands Stands(string loose) => new($"strict {loose}", loose, At);
}
