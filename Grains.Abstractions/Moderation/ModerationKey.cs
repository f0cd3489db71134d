namespace LytSlot.Moderation;

/// <summary>Key of the one grain that keeps the platform's rules.</summary>
public static class ModerationKey
{
    /// <summary>The only key.</summary>
    public const string Only = "moderation";
}
