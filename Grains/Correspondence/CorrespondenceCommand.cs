namespace LytSlot.Grains.Correspondence;

/// <summary>What can be asked of a correspondence.</summary>
internal abstract record CorrespondenceCommand
{
    private CorrespondenceCommand()
    {
    }

    /// <summary>Write to the other side.</summary>
    /// <param name="Tenant">The order's tenant.</param>
    /// <param name="Id">Made by who writes.</param>
    /// <param name="ByOwner">The channel's side writes.</param>
    /// <param name="Person">Telegram user id of who writes.</param>
    /// <param name="Text">The words.</param>
    /// <param name="SlotAt">Start of the order's slot, UTC.</param>
    /// <param name="At">Now, UTC.</param>
    internal sealed record Write(
        Guid Tenant, Guid Id, bool ByOwner, long Person, string Text, DateTimeOffset SlotAt, DateTimeOffset At)
        : CorrespondenceCommand;

    /// <summary>The other side has this one, or can't be told any more.</summary>
    internal sealed record Told(int Number) : CorrespondenceCommand;
}
