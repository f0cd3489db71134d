using System.Collections.Immutable;
using LytSlot.Creatives;
using LytSlot.Grains.Creatives;

namespace LytSlot.Grains.Tests.Creatives;

/// <summary>Posts that Telegram has seen nothing of.</summary>
public sealed class TypedPostsTests
{
    [Theory]
    [InlineData("  Новый\r\nтовар \n", "Новый\nтовар")]
    [InlineData("a\rb", "a\nb")]
    [InlineData("Новый товар", "Новый товар")]
    public void Plain_text_is_taken_as_telegram_would_show_it(string typed, string taken) =>
        Assert.Equal(taken, TypedPosts.Tidy(Post(typed)).Text.Text);

    [Fact]
    public void Text_with_entities_stays_where_they_are() =>
        Assert.Equal(" Новый ", TypedPosts.Tidy(Post(" Новый ", Part("bold"))).Text.Text);

    [Theory]
    [InlineData("bold", null)]
    [InlineData("expandable_blockquote", null)]
    [InlineData("text_link", "https://example.org/a")]
    [InlineData("text_link", "tg://resolve?domain=a")]
    public void Formatting_that_can_be_asked_for_is_taken(string kind, string? url) =>
        Assert.Null(TypedPosts.Objection(Post("Новый", Part(kind, url))));

    [Theory]
    [InlineData("", null)]
    [InlineData("Bold", null)]
    [InlineData("custom_emoji", null)]
    [InlineData("text_mention", null)]
    [InlineData("mention", null)]
    [InlineData("bold", "https://example.org/a")]
    [InlineData("text_link", null)]
    [InlineData("text_link", "")]
    [InlineData("text_link", "javascript:alert(1)")]
    [InlineData("text_link", "https://a b.org")]
    public void Formatting_telegram_would_refuse_or_change_is_refused(string kind, string? url) =>
        Assert.Equal("creative.bad_entity", TypedPosts.Objection(Post("Новый", Part(kind, url)))?.Code);

    [Theory]
    [InlineData(" Новый")]
    [InlineData("Новый\n")]
    [InlineData("Новый\r\nтовар")]
    [InlineData("Новый\0")]
    public void Text_that_would_move_under_its_formatting_is_refused(string text) =>
        Assert.Equal("creative.bad_text", TypedPosts.Objection(Post(text, Part("bold")))?.Code);

    [Fact]
    public void What_holds_for_every_post_holds_here()
    {
        var medium = new PostMedia(MediaKind.Photo, "file", "unique");

        Assert.Equal("creative.empty", TypedPosts.Objection(TypedPosts.Tidy(Post(" \r\n ")))?.Code);
        Assert.Equal("creative.too_long", TypedPosts.Objection(Post(new('я', 4_097)))?.Code);
        Assert.Equal("creative.bad_media", TypedPosts.Objection(Post("Новый") with { Media = [medium] })?.Code);
        Assert.Equal(
            "creative.bad_button", TypedPosts.Objection(Post("Новый") with { Buttons = [new("Купить", "x")] })?.Code);
    }

    private static PostContent Post(string text, params ImmutableArray<TextEntity> entities) =>
        new(new(text, entities), [], [], Silent: false, LinkPreview: true);

    private static TextEntity Part(string kind, string? url = null) => new(kind, 0, 5, url, null, null);
}
