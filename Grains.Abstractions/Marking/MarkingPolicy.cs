namespace LytSlot.Marking;

/// <summary>What a tenant asks of the posts in its channels about who advertises.</summary>
[GenerateSerializer, Alias("lyt.MarkingPolicy")]
public enum MarkingPolicy
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>Nothing is asked, nothing is added.</summary>
    Off = 1,

    /// <summary>Every post carries the advertiser's legal name, tax id and erid; none is approved without.</summary>
    Required = 2,

    /// <summary>Posts that carry an erid are not taken.</summary>
    Forbidden = 3,
}
