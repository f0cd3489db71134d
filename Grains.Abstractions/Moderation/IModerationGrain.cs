using System.Collections.Immutable;

namespace LytSlot.Moderation;

/// <summary>
/// The platform's rules for posts: which words and links make an order wait for an admin. Key:
/// <see cref="ModerationKey.Only"/>. An order is judged by the rules when it is placed, and when another post is sent;
/// a change of the rules is known to all silos within half a minute, and touches no order that was judged before.
/// </summary>
[Alias("lyt.IModerationGrain")]
public interface IModerationGrain : IGrainWithStringKey
{
    /// <summary>Reads the rules. Refuses with <c>caller.admin_needed</c>.</summary>
    /// <remarks>Callers: admins, the system.</remarks>
    [Alias("Read")]
    Task<Outcome<ModerationRulesView>> Read();

    /// <summary>
    /// Sets all rules, tidied: blanks around and repeats are gone, links have neither scheme nor path. The same again
    /// changes nothing. Refuses with <c>caller.admin_needed</c>, <c>moderation.rules_changed</c> (somebody else changed
    /// them meanwhile), <c>moderation.bad_word</c> (1 to 64 characters with a letter or digit, a <c>*</c> at the end of
    /// a word behind at least three of them), <c>moderation.bad_link</c> (a domain with a dot, up to 253 characters, or
    /// a public name at Telegram), <c>moderation.too_many</c> (500 of each at most).
    /// </summary>
    /// <param name="words">Stop words and phrases.</param>
    /// <param name="links">Domains, and public names as <c>@name</c> or as an address of t.me.</param>
    /// <param name="version">The version that was read; null: whatever there is.</param>
    /// <remarks>Callers: admins.</remarks>
    [Alias("Revise")]
    Task<Outcome<ModerationRulesView>> Revise(ImmutableArray<string> words, ImmutableArray<string> links, int? version);

    /// <summary>
    /// What the rules as they are find in a text; nothing changes. Refuses with <c>caller.admin_needed</c>,
    /// <c>creative.empty</c>, <c>creative.bad_text</c>, <c>creative.too_long</c>.
    /// </summary>
    /// <param name="text">1 to 4096 characters; addresses in it count as links.</param>
    /// <remarks>Callers: admins.</remarks>
    [Alias("Judge")]
    Task<Outcome<ModerationTrial>> Judge(string text);
}
