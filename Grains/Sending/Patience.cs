namespace LytSlot.Grains.Sending;

/// <summary>
/// Which priority goes next: the highest that waits, but one that was passed over <see cref="Limit"/> times in a row
/// goes first. So each of the lower priorities gets at least about one permit in thirteen, however busy the others are.
/// </summary>
internal sealed class Patience
{
    /// <summary>How often a waiting priority is passed over before its turn comes all the same.</summary>
    public const int Limit = 10;

    private readonly int[] _passedOver = new int[Ranks.Count];

    /// <summary>The rank whose turn it is, or -1 when none waits.</summary>
    public int Choose(Func<int, bool> waits)
    {
        var best = -1;
        for (var rank = 0; rank < Ranks.Count; rank++)
        {
            if (waits(rank) && (best < 0 || (_passedOver[rank] >= Limit && _passedOver[rank] > _passedOver[best])))
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
