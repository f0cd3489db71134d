using System.Collections.Immutable;

namespace LytSlot.Grains;

/// <summary>
/// Admins of the platform, who are told when money goes astray, and have dialogs of their own in the bot.
/// </summary>
/// <param name="Ids">Telegram user ids; may be none.</param>
internal sealed record Admins(ImmutableArray<long> Ids)
{
    /// <summary>Whether the person is one.</summary>
    public bool Has(long person) => Ids.Contains(person);
}
