namespace LytSlot.Moderation;

/// <summary>Where in a post something was found.</summary>
[GenerateSerializer, Alias("lyt.PostPart")]
public enum PostPart
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>In its text, or in a caption.</summary>
    Text = 1,

    /// <summary>In an address behind words, or in that of its preview.</summary>
    Link = 2,

    /// <summary>On a button, or in where it leads.</summary>
    Button = 3,

    /// <summary>In the name of who advertises, which its mark says.</summary>
    Mark = 4,
}
