using LytSlot.Sending;

namespace LytSlot.Grains.Sending;

/// <summary>Priorities as indexes: 0 goes first.</summary>
internal static class Ranks
{
    public const int Count = (int)SendPriority.Notice;

    /// <summary>The index of a priority; what is out of range goes last.</summary>
    public static int Of(SendPriority priority) =>
        priority is >= SendPriority.Answer and <= SendPriority.Notice ? (int)priority - 1 : Count - 1;
}
