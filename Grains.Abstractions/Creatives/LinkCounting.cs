namespace LytSlot.Creatives;

/// <summary>Which links of a post lead over the redirect that counts clicks.</summary>
[GenerateSerializer, Alias("lyt.LinkCounting")]
public enum LinkCounting
{
    /// <summary>None: every link is as it was written.</summary>
    None = 0,

    /// <summary>Those of buttons.</summary>
    Buttons = 1,

    /// <summary>Those of buttons and those behind words. An address that is read as such stays what it is.</summary>
    All = 2,
}
