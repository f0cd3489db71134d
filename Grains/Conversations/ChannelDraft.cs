namespace LytSlot.Grains.Conversations;

/// <summary>A channel that is being connected.</summary>
internal sealed record ChannelDraft
{
    /// <summary>Chat id.</summary>
    public long? Channel { get; init; }

    /// <summary>The tenant it goes to: the person's own, or one minted before it is created.</summary>
    public Guid? Tenant { get; init; }

    /// <summary>Refusal code of the last try; null when it went well.</summary>
    public string? Problem { get; init; }

    /// <summary>Price of the shortest format, in Stars.</summary>
    public long? Price { get; init; }
}
