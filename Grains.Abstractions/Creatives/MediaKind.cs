namespace LytSlot.Creatives;

/// <summary>What a medium is.</summary>
[GenerateSerializer, Alias("lyt.MediaKind")]
public enum MediaKind
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>A photo.</summary>
    Photo = 1,

    /// <summary>A video.</summary>
    Video = 2,

    /// <summary>An animation (GIF or silent video).</summary>
    Animation = 3,

    /// <summary>A file of any other sort.</summary>
    Document = 4,
}
