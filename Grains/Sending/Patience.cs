namespace LytSlot.Grains.Sending;

/// <summary>
/// Which priority goes next: the highest that waits. In a long rush one that was passed over <see cref="Limit"/> times
/// in a row goes first, so that each of the lower priorities gets at least about one permit in thirteen, however busy
/// the others are.
/// </summary>
internal sealed class Patience
{
    /// <summary>How often a waiting priority is passed over before its turn comes all the same.</summary>
    public const int Limit = 10;

    /// <summary>
    /// Until then the highest priority has it all: five hundred posts of one instant are not held up by the notices of
    /// those that went first.
    /// </summary>
    public static readonly TimeSpan ShortRush = TimeSpan.FromSeconds(20);

    private readonly int[] _passedOver = new int[Ranks.Count];

    /// <summary>The rank whose turn it is, or -1 when none waits.</summary>
    /// <param name="waits">Whether somebody of a rank waits.</param>
    /// <param name="isLong">Whether who was passed over has waited long enough for a turn.</param>
    public int Choose(Func<int, bool> waits, bool isLong = true)
    {
        var best = -1;
        for (var rank = 0; rank < Ranks.Count; rank++)
        {
            var isItsTurn = isLong && _passedOver[rank] >= Limit;
            if (waits(rank) && (best < 0 || (isItsTurn && _passedOver[rank] > _passedOver[best])))
            {
                best = rank;
            }
        }

        return best;
    }

    /// <summary>Notes that a rank had its turn.</summary>
    public void Took(int taken, Func<int, bool> waits)
    {
        for (var rank = 0; rank < Ranks.Count; rank++)
        {
            _passedOver[rank] = rank > taken && waits(rank) ? _passedOver[rank] + 1
                : rank < taken && waits(rank) ? _passedOver[rank]
                : 0;
        }
    }
}
