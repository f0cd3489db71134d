namespace LytSlot.Chaos.Reckoning;

/// <summary>What Telegram and the payment providers saw, whatever the installation believes.</summary>
/// <param name="At">When it was read: posts that stand, stood until then.</param>
internal sealed record OutsideRecord(
    DateTimeOffset At, IReadOnlyList<ChannelPost> Posts, IReadOnlyList<MovedMoney> Charges);
