namespace LytSlot.Chaos.Reckoning;

/// <summary>What Telegram and the payment providers saw, whatever the installation believes.</summary>
/// <param name="At">When it was read: posts that stand, stood until then.</param>
internal sealed record OutsideRecord(
    DateTimeOffset At, IReadOnlyList<ChannelPost> Posts, IReadOnlyList<MovedMoney> Charges)
{
    /// <summary>What people posted in the channels.</summary>
    public IReadOnlyList<ChannelPost> Others { get; init; } = [];

    /// <summary>When the bot was not let into channels.</summary>
    public IReadOnlyList<Absence> Absences { get; init; } = [];
}
