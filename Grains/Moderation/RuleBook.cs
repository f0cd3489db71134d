using System.Collections.Frozen;
using System.Collections.Immutable;
using LytSlot.Creatives;
using LytSlot.Grains.Creatives;
using LytSlot.Moderation;

namespace LytSlot.Grains.Moderation;

/// <summary>
/// The platform's rules, ready to judge by. Pure. A text, captions, buttons and addresses, those behind words and
/// behind the redirect included, and the name in the mark: a stop word counts in all of them, a link where one leads.
/// </summary>
internal sealed class RuleBook
{
    /// <summary>What is said of one post: more helps nobody.</summary>
    private const int Most = 10;

    private const int LongestExcerpt = 80;

    private readonly FrozenDictionary<string, StopWord[]> _words;
    private readonly FrozenDictionary<string, StopWord[]> _stems;
    private readonly FrozenDictionary<string, string> _links;

    /// <param name="words">Stop words as they are kept; what is none is left out.</param>
    /// <param name="links">Links as they are kept; what is none is left out.</param>
    public RuleBook(IEnumerable<string> words, IEnumerable<string> links)
    {
        var parsed = words.Select(StopWord.Parse).OfType<StopWord>().ToList();
        _words = By(parsed.Where(word => !word.Forms[0].IsStem), word => word.Forms[0].Text);
        _stems = By(parsed.Where(word => word.Forms[0].IsStem), word => Begin(word.Forms[0].Text));
        _links = links.Select(LinkRule.Parse).OfType<LinkRule>().DistinctBy(rule => rule.Sense)
            .ToFrozenDictionary(rule => rule.Sense, rule => rule.Rule);
    }

    private bool IsEmpty => _words.Count + _stems.Count + _links.Count == 0;

    /// <summary>What of a post meets the rules, up to 10; empty: nothing.</summary>
    /// <param name="post">The post.</param>
    /// <param name="legalName">Who its mark says advertises; null for no mark.</param>
    public ImmutableArray<Finding> Judge(PostContent post, string? legalName = null) => IsEmpty ? [] :
    [
        .. Texts(post, legalName).SelectMany(text => InText(text.Text, text.Part))
            .Concat(Addresses(post).SelectMany(url => InAddress(url.Url, url.Part)))
            .DistinctBy(finding => (finding.Kind, finding.Rule, finding.Part)).Take(Most),
    ];

    private static IEnumerable<(string Text, PostPart Part)> Texts(PostContent post, string? legalName) =>
        post.Media.Select(medium => medium.Caption).OfType<PostText>().Prepend(post.Text)
            .Select(text => (text.Text, PostPart.Text))
            .Concat(post.Buttons.Select(button => (button.Text, PostPart.Button)))
            .Concat(legalName is null ? [] : [(legalName, PostPart.Mark)]);

    private static IEnumerable<(string Url, PostPart Part)> Addresses(PostContent post) =>
        post.Media.Select(medium => medium.Caption).OfType<PostText>().Prepend(post.Text)
            .SelectMany(text => text.Entities).Select(entity => entity.Url)
            .Append(post.Preview?.Url).OfType<string>().Select(url => (url, PostPart.Link))
            .Concat(post.Buttons.Select(button => (button.Url, PostPart.Button)))
            .Concat((post.Clicks?.Links ?? []).Select(link => (link.Url, PostPart.Link)));

    private IEnumerable<Finding> InText(string text, PostPart part) => WordsIn(text, part).Concat(
        Links.InText(text).SelectMany(link => LinkTo(link.Target, link.Excerpt, part)));

    private IEnumerable<Finding> InAddress(string url, PostPart part) => Links.Of(url)
        .SelectMany(target => LinkTo(target, url, part)).Concat(WordsIn(Unescaped(url), part));

    private IEnumerable<Finding> WordsIn(string text, PostPart part)
    {
        if (_words.Count + _stems.Count == 0)
        {
            yield break;
        }

        var words = Words.Of(text);
        for (var at = 0; at < words.Count; at++)
        {
            var form = words[at].Form;
            var rules = _words.GetValueOrDefault(form, [])
                .Concat(form.Length < StopWord.ShortestStem ? [] : _stems.GetValueOrDefault(Begin(form), []));
            foreach (var rule in rules)
            {
                if (rule.In(words, at) is var (start, end))
                {
                    yield return new(FindingKind.Word, rule.Rule, part, Cut(text[start..end]));
                }
            }
        }
    }

    /// <summary>A rule for a domain counts for all below it.</summary>
    private IEnumerable<Finding> LinkTo(string target, string excerpt, PostPart part)
    {
        for (var rest = target; rest.Length > 0;)
        {
            if (_links.TryGetValue(rest, out var rule))
            {
                yield return new(FindingKind.Link, rule, part, Cut(excerpt));
            }

            rest = rest.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 ? rest[(dot + 1)..] : "";
        }
    }

    /// <summary>Escapes can spell what no text may hold.</summary>
    private static string Unescaped(string url) =>
        CleanText.Tidy(Uri.UnescapeDataString(url), CreativeRules.LongestUrl);

    private static string Begin(string form) => form[..StopWord.ShortestStem];

    private static string Cut(string excerpt) => CleanText.Tidy(excerpt, LongestExcerpt);

    private static FrozenDictionary<string, StopWord[]> By(IEnumerable<StopWord> words, Func<StopWord, string> key) =>
        words.GroupBy(key).ToFrozenDictionary(group => group.Key, group => group.ToArray());
}
