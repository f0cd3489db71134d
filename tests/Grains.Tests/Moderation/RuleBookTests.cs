using LytSlot.Creatives;
using LytSlot.Grains.Moderation;
using LytSlot.Moderation;

namespace LytSlot.Grains.Tests.Moderation;

public sealed class RuleBookTests
{
    private static readonly RuleBook Book = new(
        ["казино*", "быстр* заработ*", "МММ"], ["bets.example", "@bets", "казино.рф"]);

    [Theory]
    [InlineData("Лучшее КАЗИН0 здесь", "казино*", "КАЗИН0")]
    [InlineData("в казиношках", "казино*", "казиношках")]
    [InlineData("Быстрый, лёгкий заработок", null, null)]
    [InlineData("Быстрый заработок", "быстр* заработ*", "Быстрый заработок")]
    [InlineData("БЫСТРОГО — заработка!", "быстр* заработ*", "БЫСТРОГО — заработка")]
    [InlineData("MMM вернулся", "МММ", "MMM")]
    [InlineData("МММы", null, null)]
    [InlineData("Просто хороший пост", null, null)]
    public void Stop_words_are_found_in_texts(string text, string? rule, string? excerpt)
    {
        Finding[] expected = rule is null ? [] : [new(FindingKind.Word, rule, PostPart.Text, excerpt!)];

        Assert.Equal(expected, Book.Judge(Post(text)));
    }

    [Theory]
    [InlineData("иди на bets.example", "bets.example")]
    [InlineData("https://WWW.Bets.Example:443/a?b=c", "bets.example")]
    [InlineData("http://notbets.example", null)]
    [InlineData("https://bets.example.org", null)]
    [InlineData("https://ok.example/?to=https%3A%2F%2Fm.bets.example%2F", "bets.example")]
    [InlineData("пишите @Bets!", "@bets")]
    [InlineData("@bets2", null)]
    [InlineData("t.me/bets/15", "@bets")]
    [InlineData("https://telegram.me/s/BETS", "@bets")]
    [InlineData("bets.t.me", "@bets")]
    [InlineData("https://xn--80aswg8ac.xn--p1ai", null)]
    [InlineData("https://t.me/betson", null)]
    public void Links_are_found_in_texts(string text, string? rule)
    {
        string[] expected = rule is null ? [] : [rule];

        Assert.Equal(expected, Rules(text));
    }

    [Fact]
    public void Domain_counts_however_it_is_spelled()
    {
        Assert.Equal(["казино.рф"], Rules("идите на КАЗИНО.РФ"));
        Assert.Equal(["казино.рф"], Rules("https://www.xn--80aodfsg.xn--p1ai/"));
    }

    [Fact]
    public void Everything_that_readers_see_or_tap_counts()
    {
        const string url = "https://t.me/bets";
        var link = new TextEntity("text_link", 0, 4, url, null, null);
        var plain = PostText.Plain("чист");
        var escaped = "https://ok.example/%D0%BA%D0%B0%D0%B7%D0%B8%D0%BD%D0%BE";

        Assert.Equal([PostPart.Link], Parts(Post("чист") with { Text = plain with { Entities = [link] } }));
        Assert.Equal([PostPart.Link], Parts(Post("чист") with { Preview = new(url) }));
        Assert.Equal([PostPart.Button], Parts(Post("чист") with { Buttons = [new("Жми", url)] }));
        Assert.Equal([PostPart.Button], Parts(Post("чист") with { Buttons = [new("В казино", "https://ok.example")] }));
        Assert.Equal([PostPart.Button], Parts(Post("чист") with { Buttons = [new("Жми", escaped)] }));
        Assert.Equal(
            [PostPart.Button], Parts(Post("чист") with { Buttons = [new("Жми", "tg://resolve?domain=bets")] }));
        Assert.Equal(
            [PostPart.Link],
            Parts(Post("чист") with { Clicks = new(LinkCounting.All, [new CountedLink("abcdefghijk", url)]) }));
        Assert.Equal(
            [PostPart.Text],
            Parts(Post("") with { Media = [Photo(null), Photo(PostText.Plain("казино"))], Text = plain }));
        Assert.Equal(
            [PostPart.Link],
            Parts(Post("") with { Media = [Photo(null), Photo(plain with { Entities = [link] })], Text = plain }));
        Assert.Equal([PostPart.Mark], Book.Judge(Post("чист"), "ООО «Казино»").Select(found => found.Part));
        Assert.Empty(Parts(Post("чист")));
    }

    [Fact]
    public void What_is_found_is_bounded_and_can_be_stored()
    {
        var words = Enumerable.Range(0, 30).Select(number => $"слово{number}").ToList();
        var book = new RuleBook(words, ["long.example"]);
        var far = "https://long.example/" + string.Concat(Enumerable.Repeat("😀", 200));

        var many = book.Judge(Post(string.Join(' ', words)));
        var distant = Assert.Single(book.Judge(Post(far)));

        Assert.Equal(10, many.Length);
        Assert.True(distant.Excerpt.Length <= 80 && CleanText.Is(distant.Excerpt));
    }

    [Theory]
    [InlineData("https://ok.example/%00%ED%A0%80")]
    [InlineData("https://\u0301.example")]
    [InlineData("tg://")]
    [InlineData("https://[::1]/")]
    public void Addresses_of_any_sort_are_no_fault(string url) => Assert.Empty(
        Book.Judge(Post("чист") with { Buttons = [new("Жми", url)] }));

    [Fact]
    public void Without_rules_nothing_is_found() => Assert.Empty(new RuleBook([], []).Judge(Post("казино t.me/bets")));

    private static IEnumerable<string> Rules(string text) =>
        Book.Judge(Post(text)).Where(found => found.Kind is FindingKind.Link).Select(found => found.Rule);

    private static IEnumerable<PostPart> Parts(PostContent post) => Book.Judge(post).Select(found => found.Part);

    private static PostMedia Photo(PostText? caption) => new(MediaKind.Photo, "f", "u", Caption: caption);

    private static PostContent Post(string text) => new(PostText.Plain(text), [], [], false, true);
}
