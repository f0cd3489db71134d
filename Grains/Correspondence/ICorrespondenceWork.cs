namespace LytSlot.Grains.Correspondence;

/// <summary>Where the errands of a correspondence come back to. Callers: the system only.</summary>
[Alias("lyt.ICorrespondenceWork")]
internal interface ICorrespondenceWork : IGrainWithStringKey
{
    /// <summary>The other side has this message, or can't be told any more.</summary>
    [Alias("Told")]
    Task Told(int number);
}
