namespace LytSlot.Calendar;

/// <summary>A slot somebody waited for and that was free when they were told.</summary>
/// <param name="ChannelId">The channel.</param>
/// <param name="ChannelTitle">Its title.</param>
/// <param name="TimeZone">IANA zone of its times.</param>
/// <param name="Wish">What they waited for.</param>
[GenerateSerializer, Immutable, Alias("lyt.FreedSlot")]
public sealed record FreedSlot(
    [property: Id(0)] long ChannelId,
    [property: Id(1)] string ChannelTitle,
    [property: Id(2)] string TimeZone,
    [property: Id(3)] WaitWish Wish);
