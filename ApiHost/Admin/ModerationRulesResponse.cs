using System.Collections.Immutable;
using LytSlot.Moderation;

namespace LytSlot.ApiHost.Admin;

/// <summary>The platform's rules for posts.</summary>
/// <param name="Words">Stop words and phrases; a <c>*</c> at the end of a word stands for any ending.</param>
/// <param name="Links">Domains with all below them, and public names at Telegram as <c>@name</c>.</param>
/// <param name="ChangedAt">When they were changed last, UTC; null: never.</param>
/// <param name="ChangedBy">Telegram user id of the admin who did; null: nobody.</param>
internal sealed record ModerationRulesResponse(
    ImmutableArray<string> Words,
    ImmutableArray<string> Links,
    DateTimeOffset? ChangedAt,
    long? ChangedBy)
{
    public static ModerationRulesResponse From(ModerationRulesView rules) =>
        new(rules.Words, rules.Links, rules.ChangedAt, rules.ChangedBy);
}
