using System.Text.RegularExpressions;
using LytSlot.Creatives;
using LytSlot.Grains.Creatives;
using LytSlot.Marking;

namespace LytSlot.Grains.Marking;

/// <summary>What a mark must be, and what a channel's policy says to a post.</summary>
internal static partial class MarkRules
{
    public const int LongestErid = 64;

    public const int LongestName = 160;

    public static readonly Refusal Needed =
        No("marking.needed", "Posts here must say who advertises: legal name and tax id.");

    public static readonly Refusal BadName = No("marking.bad_name", "A legal name is one line of 2 to 160 characters.");

    public static readonly Refusal BadTaxId =
        No("marking.bad_tax_id", "A tax id is an INN of 10 or 12 digits, or a foreign one behind its country.");

    public static readonly Refusal BadErid = No("marking.bad_erid", "An erid has 5 to 64 letters, digits, - and _.");

    public static readonly Refusal NoRoom =
        No("marking.no_room", "With the mark the text is longer than 4096 characters, or 1024 under a medium.");

    public static readonly Refusal Forbidden = No("marking.forbidden", "Posts that carry an erid are not taken here.");

    public static readonly Refusal BadPolicy =
        No("marking.bad_policy", "The policy is off, required or forbidden.");

    public static readonly Refusal Missing =
        new(RefusalKind.Conflict, "marking.missing", "The erid of the order is missing.");

    public static readonly Refusal NotNeeded =
        new(RefusalKind.Conflict, "marking.not_needed", "The order's post carries no mark.");

    public static readonly Refusal Given =
        new(RefusalKind.Conflict, "marking.given", "The order has an erid already; its channel's side may change it.");

    /// <summary>The name without blanks around it; null when it is none.</summary>
    public static string? LegalName(string? typed) =>
        typed is { Length: <= 1_000 } && CleanText.Fits(typed, 2, LongestName) && !LineBreak().IsMatch(typed.Trim())
            ? typed.Trim()
            : null;

    /// <summary>The token out of what was typed or pasted; null when there is none.</summary>
    public static string? Erid(string? typed) =>
        typed is { Length: <= 200 } && Token().Match(typed) is { Success: true } match
            ? match.Groups["erid"].Value
            : null;

    /// <summary>The data in their one spelling, or what is wrong with them.</summary>
    public static Outcome<MarkingData> Check(MarkingData data) =>
        LegalName(data.LegalName) is not { } name ? BadName
        : TaxIds.Read(data.TaxId) is not { } taxId ? BadTaxId
        : data.Erid is null ? new MarkingData(name, taxId, null)
        : Erid(data.Erid) is { } erid ? new MarkingData(name, taxId, erid)
        : BadErid;

    /// <summary>What keeps a post out of a channel; null when nothing does.</summary>
    /// <param name="terms">What the channel asks.</param>
    /// <param name="data">Who advertises; not looked at unless it is required.</param>
    /// <param name="content">The post without its mark.</param>
    public static Refusal? Objection(MarkTerms terms, MarkingData? data, PostContent content) => terms.Policy switch
    {
        MarkingPolicy.Forbidden => CarriesErid(content) ? Forbidden : null,
        MarkingPolicy.Required when data is null => Needed,
        MarkingPolicy.Required => Check(data).Refusal ?? (HasRoom(content, data, terms.Language) ? null : NoRoom),
        _ => null,
    };

    /// <summary>The mark that such a post gets; null for none.</summary>
    public static OrderMark? Mark(MarkTerms terms, MarkingData? data) =>
        terms.Policy is MarkingPolicy.Required && data is not null && Check(data).Value is { } whole
            ? MarkTexts.Of(whole, terms.Language)
            : null;

    /// <summary>Whether the content and its mark are one post, also with the longest erid that may come.</summary>
    public static bool HasRoom(PostContent content, MarkingData data, string language) =>
        MarkedPost.Length(content, MarkTexts.Length(data, language)) <= CreativeRules.MostText(content);

    private static bool CarriesErid(PostContent content) =>
        EridInText().IsMatch(content.Text.Text)
        || content.Text.Entities.Select(entity => entity.Url)
            .Concat(content.Buttons.Select(button => button.Url))
            .Any(url => url is not null && EridInLink().IsMatch(url));

    private static Refusal No(string code, string message) => new(RefusalKind.Invalid, code, message);

    /// <summary>Also what turns the direction of writing: a mark reads as it is stored.</summary>
    [GeneratedRegex(@"[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex LineBreak();

    /// <summary>Without regard to case a class of letters would take signs that only look like them.</summary>
    [GeneratedRegex(@"^\s*([Ee][Rr][Ii][Dd](\s*[:=]\s*|\s+))?(?<erid>[A-Za-z0-9_-]{5,64})\s*\z")]
    private static partial Regex Token();

    [GeneratedRegex(@"\berid\s*[:=]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EridInText();

    [GeneratedRegex(@"[?&]erid=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EridInLink();
}
