namespace LytSlot.Grains;

/// <summary>The answer that needs no type of event.</summary>
internal static class Decision
{
    /// <summary>The command was already carried out: answer success, write nothing.</summary>
    public static readonly NoChange Unchanged;

    public readonly struct NoChange;
}
