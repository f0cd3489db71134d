namespace LytSlot.Grains.Channels;

/// <summary>The channel's own second door: what its errands come back with. Callers: the system only.</summary>
[Alias("lyt.IChannelWork")]
internal interface IChannelWork : IGrainWithStringKey
{
    /// <summary>Its people know of a loss of rights, or can't be told.</summary>
    /// <param name="fact">Number of the fact; another one changes nothing.</param>
    [Alias("Told")]
    Task Told(int fact);
}
