using System.Collections.Immutable;

namespace LytSlot.Moderation;

/// <summary>The platform's rules for posts.</summary>
/// <param name="Words">
/// Stop words and phrases as they were written, in the order they were; a <c>*</c> at the end stands for any ending.
/// </param>
/// <param name="Links">
/// Domains that are not wanted, each with all below it, and public names at Telegram as <c>@name</c>.
/// </param>
/// <param name="Version">Grows with each change; 0: none was made yet.</param>
/// <param name="ChangedAt">When they were changed last, UTC; null: never.</param>
/// <param name="ChangedBy">Telegram user id of the admin who did; null: nobody.</param>
[GenerateSerializer, Immutable, Alias("lyt.ModerationRulesView")]
public sealed record ModerationRulesView(
    [property: Id(0)] ImmutableArray<string> Words,
    [property: Id(1)] ImmutableArray<string> Links,
    [property: Id(2)] int Version,
    [property: Id(3)] DateTimeOffset? ChangedAt,
    [property: Id(4)] long? ChangedBy);
