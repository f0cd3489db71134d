using System.Collections.Immutable;

namespace LytSlot.Grains.Conversations.Dialogs;

/// <summary>A short word above a step, as key and arguments, since only drawing knows the language.</summary>
/// <param name="Key">Key of the phrase.</param>
/// <param name="Arguments">What stands in its gaps.</param>
internal sealed record Hint(string Key, ImmutableArray<string> Arguments)
{
    public const string RefusalPrefix = "refusal.";

    /// <summary>What was asked for is not possible any more.</summary>
    public static Hint TooLate { get; } = Of(RefusalPrefix + "order.wrong_status");

    public static Hint Of(string key, params ImmutableArray<string> arguments) => new(key, arguments);

    public static Hint Of(Refusal refusal) => new(RefusalPrefix + refusal.Code, []);
}
