using System.Text.RegularExpressions;
using Xunit;

namespace LytSlot.Architecture.Tests;

/// <summary>The bot's words: complete, the same in both languages, none left over.</summary>
public sealed partial class WordRules
{
    private const string Folder = "Grains/Conversations/";
    private const string English = Folder + "Words/Phrases.resx";
    private const string Russian = Folder + "Words/Phrases.ru.resx";

    /// <summary>Keys that are put together from a name, by what they begin with.</summary>
    private static readonly string[] Composed =
    [
        "refusal.", "notice.", "status.", "sign.", "reason.", "channel.status.", "right.", "command.", "way.",
        "timeline.", "phase.", "payout.status.",
    ];

    /// <summary>Refusals that no dialog can meet: other hosts' and the cluster's own.</summary>
    private static readonly string[] NeverInADialog =
    [
        "login.exists", "tenant.bad_refund_steps", "login.waiting", "login.bad_secret", "user.bad_language",
        "price.too_many_rules", "price.bad_rule", "price.bad_percent", "price.bad_amount", "price.bad_hours",
        "price.bad_dates", "price.bad_threshold", "price.bad_quote",
        "tenant.bad_fee", "tenant.bad_plan",
        "advertiser.bad_note", "advertiser.bad_name", "advertiser.too_many_held",
        "placement.bad_views", "analytics.bad_period",
        "promo.exists", "promo.bad_offer", "promo.ended",
        "idempotency.mismatch", "session.not_found", "api_key.not_found",
        "webhook.not_found", "webhook.bad_url", "webhook.bad_kinds", "webhook.bad_description", "webhook.too_many",
        "webhook.no_such_delivery", "webhook.full",
        "moderation.rules_changed", "moderation.bad_word", "moderation.bad_link", "moderation.too_many",
        "query.bad_words",
    ];

    [Fact]
    public void Both_languages_have_the_same_keys() =>
        Breaches.None(Resx.Texts(English).Keys.Except(Resx.Texts(Russian).Keys)
            .Concat(Resx.Texts(Russian).Keys.Except(Resx.Texts(English).Keys)));

    [Fact]
    public void Both_languages_have_the_same_gaps()
    {
        var russian = Resx.Texts(Russian);

        Breaches.None(
            from text in Resx.Texts(English)
            where Resx.Gaps(text.Value) != Resx.Gaps(russian[text.Key])
            select text.Key);
    }

    [Fact]
    public void Every_refusal_a_person_can_meet_has_words()
    {
        var words = Resx.Texts(English);

        Breaches.None(
            from code in Find("Grains/", RefusalCode()).Distinct().Except(NeverInADialog)
            where !words.ContainsKey("refusal." + code)
            select code);
    }

    [Fact]
    public void Every_phrase_the_code_asks_for_exists()
    {
        var words = Resx.Texts(English);

        Breaches.None(
            from key in Find(Folder, Asked()).Distinct()
            where !words.ContainsKey(key) && !words.ContainsKey(key + ".one") && !words.ContainsKey("refusal." + key)
            select key);
    }

    [Fact]
    public void Every_phrase_is_asked_for()
    {
        var asked = Find("Grains/", Asked()).ToHashSet();

        Breaches.None(
            from key in Resx.Texts(English).Keys
            where !asked.Contains(key) && !asked.Contains(PluralForm().Replace(key, ""))
            where !Composed.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal))
            select key);
    }

    private static IEnumerable<string> Find(string folder, Regex wanted) =>
        from path in Repository.Files("*.cs")
        where path.StartsWith(folder, StringComparison.Ordinal)
        from match in wanted.Matches(string.Join('\n', Repository.Lines(path)))
        select match.Groups["key"].Value;

    [GeneratedRegex("""RefusalKind\.\w+,\s*"(?<key>[a-z_]+\.[a-z_]+)"|"(?<key>[a-z_]+\.[a-z_]+)",\s*"[A-Z]""")]
    private static partial Regex RefusalCode();

    [GeneratedRegex("""
        "(?<key>[a-z_]+(\.[a-z_]+)+|months|weekdays|days|hours|minutes|seconds|subscribers|ratings)"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Asked();

    [GeneratedRegex("""\.(one|few|many)$""")]
    private static partial Regex PluralForm();
}
