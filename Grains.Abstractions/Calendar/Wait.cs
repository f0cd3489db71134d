namespace LytSlot.Calendar;

/// <summary>Something somebody waits for.</summary>
/// <param name="Number">Its number within the channel, from 1; never used twice.</param>
/// <param name="Wish">What for.</param>
/// <param name="Until">When it ends by itself, UTC: the last slot it may mean begins.</param>
[GenerateSerializer, Immutable, Alias("lyt.Wait")]
public sealed record Wait(
    [property: Id(0)] int Number,
    [property: Id(1)] WaitWish Wish,
    [property: Id(2)] DateTimeOffset Until);
