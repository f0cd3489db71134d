using LytSlot.ApiHost.Console.Parts;
using LytSlot.Creatives;

namespace LytSlot.Api.Tests;

public sealed class PostMarkupTests
{
    [Theory]
    [InlineData("bold", "<b>text</b>")]
    [InlineData("italic", "<i>text</i>")]
    [InlineData("code", "<code>text</code>")]
    [InlineData("custom_emoji", "text")]
    [InlineData("something_new", "text")]
    public void Entity_looks_as_in_Telegram(string kind, string html) =>
        Assert.Equal(html, PostMarkup.Html(new("text", [Mark(kind, 0, 4)])));

    [Fact]
    public void Nothing_of_the_text_is_taken_for_html() =>
        Assert.Equal(
            "&lt;script&gt; <b>&amp;&quot;</b>", PostMarkup.Html(new("<script> &\"", [Mark("bold", 9, 2)])));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("not an address")]
    [InlineData(null)]
    public void Only_addresses_of_the_web_become_links(string? address) =>
        Assert.Equal(
            "<span class=\"tag\">text</span>", PostMarkup.Html(new("text", [Mark("text_link", 0, 4, address)])));

    [Fact]
    public void Address_cannot_leave_its_attribute() =>
        Assert.DoesNotContain(
            "\" onclick",
            PostMarkup.Html(new("text", [Mark("text_link", 0, 4, "https://example.org/\" onclick=\"x")])),
            StringComparison.Ordinal);

    [Fact]
    public void Entities_lie_inside_each_other_and_are_cut_where_they_overlap()
    {
        var post = new PostText("one two three", [Mark("bold", 0, 7), Mark("italic", 4, 3), Mark("underline", 4, 9)]);

        Assert.Equal("<b>one <u><i>two</i></u></b> three", PostMarkup.Html(post));
    }

    [Fact]
    public void Entities_that_lie_outside_the_text_are_left_out() =>
        Assert.Equal(
            "text", PostMarkup.Html(new("text", [Mark("bold", 4, 3), Mark("bold", -1, 2), Mark("bold", 1, 0)])));

    private static TextEntity Mark(string kind, int offset, int length, string? url = null) =>
        new(kind, offset, length, url, null, null);
}
