namespace LytSlot.Moderation;

/// <summary>What sort of rule was met.</summary>
[GenerateSerializer, Alias("lyt.FindingKind")]
public enum FindingKind
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>A stop word.</summary>
    Word = 1,

    /// <summary>A link that is not wanted.</summary>
    Link = 2,
}
