namespace LytSlot.Chaos.Reckoning;

/// <summary>A time in which the bot was out of a channel; rather too long than too short.</summary>
/// <param name="To">Null: to the end.</param>
/// <param name="ForGood">Whether the channel was deleted.</param>
internal sealed record Absence(long Channel, DateTimeOffset From, DateTimeOffset? To, bool ForGood);
