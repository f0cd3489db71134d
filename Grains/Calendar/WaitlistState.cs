using System.Collections.Immutable;

namespace LytSlot.Grains.Calendar;

/// <summary>Who waits, as it is stored.</summary>
internal sealed record WaitlistState
{
    /// <summary>In the order of asking.</summary>
    public ImmutableArray<Waiting> Waiting { get; init; } = [];

    /// <summary>Number of the last who asked.</summary>
    public int LastNumber { get; init; }
}
